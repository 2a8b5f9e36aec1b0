using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ForBedring.Samples;

/// <summary>Tells files from devices, pipes and sockets, which must be neither replaced nor renamed.</summary>
internal static class SpecialFiles
{
    private const int AtCurrentFolder = -100;
    private const uint WantsType = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>Whether something stands at the path that is no regular file. Where the system can't be asked (macOS), false.</summary>
    /// <param name="path">A full path; links are followed.</param>
    public static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows()) return path.StartsWith(@"\\.\", StringComparison.Ordinal);
        if (!OperatingSystem.IsLinux()) return false;
        // The kernel's struct statx, the same on every processor: stx_mode is the 16 bits at byte 28.
        var status = new byte[256];
        return Statx(AtCurrentFolder, path, 0, WantsType, status) == 0
            && (BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeOffset)) : BinaryPrimitives.ReadUInt16BigEndian(status.AsSpan(ModeOffset))) is var mode
            && (mode & TypeMask) != RegularFile;
    }

    [DllImport("libc", EntryPoint = "statx", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] status);
}
