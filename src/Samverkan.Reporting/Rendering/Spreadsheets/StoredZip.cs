using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Samverkan.Reporting.Rendering.Spreadsheets;

/// <summary>
/// A ZIP container whose bytes depend on nothing but its content: stored, not compressed, with one fixed time and no mark of the machine.
/// The platform's own archive writes its operating system and the clock, and packs differently from version to version.
/// </summary>
/// <remarks>Source: PKWARE, APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16; ISO/IEC 29500-2, annex B. Below 2 GiB, so without ZIP64.</remarks>
internal sealed class StoredZip
{
    // 1 January 1980, the first day that the format knows
    private const ushort Date = 0x0021;
    private const ushort VersionNeeded = 20;
    private static readonly uint[] Table = MakeTable();

    private readonly ArrayBufferWriter<byte> _files = new();
    private readonly ArrayBufferWriter<byte> _directory = new();
    private ushort _count;

    /// <summary>Adds a file. The name is of plain letters, digits, dots, slashes and the like.</summary>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        byte[] path = Encoding.ASCII.GetBytes(name);
        uint check = Check(content);
        uint offset = checked((uint)_files.WrittenCount);
        Span<byte> head = stackalloc byte[30];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034b50);
        Common(head[4..], check, content.Length, path.Length);
        _files.Write(head);
        _files.Write(path);
        _files.Write(content);

        Span<byte> entry = stackalloc byte[46];
        entry.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], VersionNeeded);
        Common(entry[6..], check, content.Length, path.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], offset);
        _directory.Write(entry);
        _directory.Write(path);
        _count++;
    }

    /// <summary>The whole container.</summary>
    public byte[] ToArray()
    {
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], _count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], _count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)_directory.WrittenCount));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)_files.WrittenCount));
        return [.. _files.WrittenSpan, .. _directory.WrittenSpan, .. end];
    }

    // version, flags, method, time, date, check sum, sizes, length of the name: the same in both places
    private static void Common(Span<byte> head, uint check, int length, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, VersionNeeded);
        BinaryPrimitives.WriteUInt16LittleEndian(head[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], check);
        BinaryPrimitives.WriteInt32LittleEndian(head[14..], length);
        BinaryPrimitives.WriteInt32LittleEndian(head[18..], length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], checked((ushort)nameLength));
    }

    private static uint Check(ReadOnlySpan<byte> content)
    {
        uint check = uint.MaxValue;
        foreach (byte b in content)
            check = Table[(check ^ b) & 0xFF] ^ (check >> 8);
        return ~check;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            table[i] = value;
        }

        return table;
    }
}
