namespace Samverkan.Core.Files;

/// <summary>
/// Cuts a stream into lines, in a buffer that grows no further than the longest line allowed. Take the lines that are there, fill, take
/// again, until there is nothing more to fill.
/// </summary>
internal sealed class LineReader(Stream stream, int maximumBytes)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _searched;
    private bool _isCutOff;
    private bool _isAtEnd;

    /// <summary>The number of the line taken last, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>
    /// Takes a line without its end, good until the next fill. A line that is too long is passed over and told as such.
    /// </summary>
    /// <returns>Whether a whole line was there.</returns>
    public bool TryTake(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        line = [];
        isTooLong = false;
        int length = _buffer.AsSpan(_start + _searched, _end - _start - _searched).IndexOf((byte)'\n');
        if (length >= 0)
        {
            line = Cut(_searched + length, 1, out isTooLong);
            return true;
        }

        _searched = _end - _start;
        if (_searched > maximumBytes)
        {
            // Nobody will read the rest of this line.
            _isCutOff = true;
            _start = _end = _searched = 0;
        }

        if (!_isAtEnd || (_searched == 0 && !_isCutOff))
            return false;
        line = Cut(_searched, 0, out isTooLong);
        return true;
    }

    /// <summary>Reads on.</summary>
    /// <returns>Whether there may be a line to take.</returns>
    public bool Fill() => !_isAtEnd && Add(stream.Read(Free().Span));

    /// <inheritdoc cref="Fill"/>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken) =>
        !_isAtEnd && Add(await stream.ReadAsync(Free(), cancellationToken).ConfigureAwait(false));

    private ReadOnlySpan<byte> Cut(int length, int ending, out bool isTooLong)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        _start += length + ending;
        _searched = 0;
        if (Line++ == 0 && line.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        if (line.EndsWith("\r"u8))
            line = line[..^1];
        isTooLong = _isCutOff || line.Length > maximumBytes;
        _isCutOff = false;
        return isTooLong ? [] : line;
    }

    private Memory<byte> Free()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        return _buffer.AsMemory(_end);
    }

    private bool Add(int read)
    {
        _isAtEnd = read == 0;
        _end += read;
        return true;
    }
}
