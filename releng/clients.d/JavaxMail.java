// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0

import java.util.Properties;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;

/**
 * Sends as programs on javax.mail 1.6 do: {@code PORT USER SECRET SUBJECT RECIPIENT…}. With encryption, as the gateway has a
 * certificate that nobody knows; prints what went wrong, and ends with 1 then.
 */
public final class JavaxMail {

    public static void main(String[] arguments) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", arguments[0]);
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.trust", "localhost");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("ann@example.org");
        for (int i = 4; i < arguments.length; i++) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(arguments[i]));
        }
        message.setSubject(arguments[3]);
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Hello.\n.dots\n..\n", "UTF-8");
        message.setContent(new MimeMultipart(text));
        try {
            Transport.send(message, arguments[1], arguments[2]);
        } catch (MessagingException e) {
            for (Exception each = e; each != null; each = next(each)) {
                System.out.println(each);
            }
            System.exit(1);
        }
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException ? ((MessagingException) e).getNextException() : null;
    }
}
