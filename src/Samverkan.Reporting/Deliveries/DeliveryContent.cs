namespace Samverkan.Reporting.Deliveries;

/// <summary>
/// Something unprotected that is ready to be delivered. It gives its bytes to a <see cref="Delivery"/> and to nobody else, and no
/// other assembly can make a further kind. Immutable.
/// </summary>
public abstract class DeliveryContent
{
    private protected DeliveryContent(DeliveryKind kind, string fileName)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (!string.Equals(Path.GetFileName(fileName), fileName, StringComparison.Ordinal))
            throw new ArgumentException("A name has no folder in it.", nameof(fileName));
        Kind = kind;
        FileName = fileName;
    }

    /// <summary>What it is.</summary>
    public DeliveryKind Kind { get; }

    /// <summary>The name of its file.</summary>
    public string FileName { get; }

    /// <summary>The kind; nothing of what is in it.</summary>
    public sealed override string ToString() => Kind.ToString();

    /// <summary>The bytes: the same for the same content.</summary>
    internal abstract byte[] ToBytes();
}
