namespace Samverkan.Core.Files;

/// <summary>Lines of a stream, one at a time, in a buffer that grows no further than the longest line allowed.</summary>
internal sealed class LineReader(Stream stream, int maximumBytes)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isFirst = true;
    private bool _isAtEnd;

    /// <summary>The next line without its end. A line that is too long is passed over and told as such.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = Take(searched + length, 1, ref isTooLong);
                return true;
            }

            searched = _end - _start;
            if (searched > maximumBytes)
            {
                // What has been read of the line is no longer needed.
                isTooLong = true;
                _start = _end = searched = 0;
            }

            if (_isAtEnd)
            {
                bool any = searched > 0 || isTooLong;
                line = any ? Take(searched, 0, ref isTooLong) : [];
                return any;
            }

            Fill();
        }
    }

    private ReadOnlySpan<byte> Take(int length, int ending, scoped ref bool isTooLong)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        _start += length + ending;
        if (_isFirst && line.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        _isFirst = false;
        if (line.EndsWith("\r"u8))
            line = line[..^1];
        isTooLong |= line.Length > maximumBytes;
        return isTooLong ? [] : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
    }
}
