using System.Collections.Immutable;

namespace Samverkan.Reporting.Deliveries;

/// <summary>A finished document for a recipient who may see it unprotected, for example a participant's own extract. Immutable.</summary>
public sealed class DeliveryDocument : DeliveryContent
{
    private readonly ImmutableArray<byte> _content;

    /// <summary>Creates a document.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="fileName">The name of its file, without folders.</param>
    /// <param name="content">Its bytes, which are copied.</param>
    /// <exception cref="ArgumentException">The name has a folder in it.</exception>
    public DeliveryDocument(DeliveryKind kind, string fileName, ReadOnlySpan<byte> content)
        : base(kind, fileName) => _content = [.. content];

    internal override byte[] ToBytes() => [.. _content];
}
