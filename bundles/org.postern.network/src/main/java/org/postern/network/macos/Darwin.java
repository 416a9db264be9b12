// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.eclipse.jdt.annotation.Nullable;

/** The calls that are needed here of three of the system's libraries. What {@code Create} gives must be released. */
interface Darwin {

    /** {@code kCFStringEncodingUTF8}. */
    int UTF_8 = 0x08000100;

    /** Called on a thread of the queue's. */
    interface Changed extends Callback {
        void changed(@Nullable Pointer store, @Nullable Pointer keys, @Nullable Pointer context);
    }

    interface CoreFoundation extends Library {

        Pointer CFStringCreateWithCString(@Nullable Pointer allocator, String text, int encoding);

        Pointer CFArrayCreate(@Nullable Pointer allocator, Pointer[] values, long count, Pointer callbacks);

        void CFRelease(Pointer object);
    }

    interface SystemConfiguration extends Library {

        @Nullable
        Pointer SCDynamicStoreCreate(
                @Nullable Pointer allocator, Pointer name, Changed told, @Nullable Pointer context);

        byte SCDynamicStoreSetNotificationKeys(Pointer store, @Nullable Pointer keys, Pointer patterns);

        byte SCDynamicStoreSetDispatchQueue(Pointer store, @Nullable Pointer queue);
    }

    interface Dispatch extends Library {

        Pointer dispatch_queue_create(String label, @Nullable Pointer attributes);

        void dispatch_release(Pointer queue);
    }

    CoreFoundation foundation();

    /** How an array keeps its elements ({@code kCFTypeArrayCallBacks}). */
    Pointer keeping();

    SystemConfiguration configuration();

    Dispatch dispatch();

    /** @throws LinkageError if one of them cannot be loaded */
    static Darwin load() {
        return new Loaded(
                Native.load("CoreFoundation", CoreFoundation.class),
                NativeLibrary.getInstance("CoreFoundation").getGlobalVariableAddress("kCFTypeArrayCallBacks"),
                Native.load("SystemConfiguration", SystemConfiguration.class),
                Native.load("System", Dispatch.class));
    }

    /** All three. */
    record Loaded(CoreFoundation foundation, Pointer keeping, SystemConfiguration configuration, Dispatch dispatch)
            implements Darwin {}
}
