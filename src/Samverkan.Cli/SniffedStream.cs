namespace Samverkan.Cli;

/// <summary>A stream whose beginning has been looked at and is given again to whoever reads it.</summary>
internal sealed class SniffedStream : Stream
{
    private const int Looked = 64 * 1024;
    private readonly Stream _rest;
    private readonly byte[] _beginning;
    private int _given;

    private SniffedStream(Stream rest, byte[] beginning)
    {
        _rest = rest;
        _beginning = beginning;
    }

    /// <summary>The first bytes: 4,096, or fewer in a shorter stream.</summary>
    public ReadOnlyMemory<byte> Beginning => _beginning;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks at the beginning of a stream.</summary>
    public static async Task<SniffedStream> OpenAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] buffer = new byte[Looked];
        int count = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return new SniffedStream(stream, buffer[..count]);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int again = Math.Min(buffer.Length, _beginning.Length - _given);
        if (again == 0)
            return _rest.Read(buffer);
        _beginning.AsSpan(_given, again).CopyTo(buffer);
        _given += again;
        return again;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _given < _beginning.Length ? ValueTask.FromResult(Read(buffer.Span)) : _rest.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
