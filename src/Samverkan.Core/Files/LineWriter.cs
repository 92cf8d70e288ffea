using System.Buffers;

namespace Samverkan.Core.Files;

/// <summary>Writes values as lines, each ended by a line feed, in pieces that do not grow with the file.</summary>
internal static class LineWriter
{
    private const int Piece = 60 * 1024;

    public static void Write<T>(Stream stream, IEnumerable<T> values, Action<T, IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> buffer = new(64 * 1024);
        foreach (T value in values)
        {
            write(value, buffer);
            buffer.Write("\n"u8);
            if (buffer.WrittenCount < Piece)
                continue;
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        stream.Write(buffer.WrittenSpan);
    }
}
