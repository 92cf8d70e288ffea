using System.Buffers;
using System.Runtime.CompilerServices;

namespace Samverkan.Core.Criteria.FactFiles;

/// <summary>Cuts a stream into lines without ever holding more than one.</summary>
internal static class JsonLines
{
    /// <summary>The longest line, in bytes; far more than an observed fact needs.</summary>
    public const int MaximumLineLength = 16 * 1024;

    /// <summary>
    /// Reads line by line. An empty line is passed over, a line that is too long comes as <see langword="null"/>. A line's
    /// memory is good until the next one is asked for.
    /// </summary>
    public static async IAsyncEnumerable<(int Line, ReadOnlyMemory<byte>? Text)> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(4 * MaximumLineLength);
        try
        {
            int line = 1;
            int held = 0;
            bool tooLong = false;
            while (true)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(held), cancellationToken).ConfigureAwait(false);
                int end = held + read;
                int start = 0;
                for (int feed; (feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n')) >= 0; start += feed + 1)
                {
                    if (Cut(buffer.AsMemory(start, feed), line++, ref tooLong) is { } cut)
                        yield return cut;
                }

                held = end - start;
                if (read == 0)
                {
                    if (Cut(buffer.AsMemory(start, held), line, ref tooLong) is { } cut)
                        yield return cut;
                    yield break;
                }

                if (held > MaximumLineLength)
                {
                    // Nobody will read the rest of this line: let it go.
                    tooLong = true;
                    held = 0;
                }

                buffer.AsSpan(start, held).CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static (int Line, ReadOnlyMemory<byte>? Text)? Cut(ReadOnlyMemory<byte> text, int line, ref bool tooLong)
    {
        bool refused = tooLong || text.Length > MaximumLineLength;
        tooLong = false;
        if (refused)
            return (line, null);
        if (text.Length > 0 && text.Span[^1] == '\r')
            text = text[..^1];
        return text.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 ? null : (line, text);
    }
}
