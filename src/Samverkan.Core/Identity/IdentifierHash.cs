using System.Diagnostics.CodeAnalysis;

namespace Samverkan.Core.Identity;

/// <summary>
/// A number under a secret key (HMAC-SHA-256), by which a person is found and nothing else: without the key it cannot be made, and from it the number cannot be
/// read. Whoever holds the key can try every number there is, so a hash is personal data as the number is.
/// </summary>
/// <remarks>Immutable; compared by key and value.</remarks>
public sealed record IdentifierHash
{
    private IdentifierHash(IdentifierKeyId key, string value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The name of the key.</summary>
    public IdentifierKeyId Key { get; }

    /// <summary>The 32 bytes as 64 hexadecimal digits in lower case, for a column of an index.</summary>
    public string Value { get; }

    /// <summary>Reads a stored hash.</summary>
    /// <param name="key">The name of the key.</param>
    /// <param name="value">The 64 hexadecimal digits.</param>
    /// <param name="hash">The hash, or <see langword="null"/>.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryRead(IdentifierKeyId key, string? value, [NotNullWhen(true)] out IdentifierHash? hash)
    {
        ArgumentNullException.ThrowIfNull(key);
        hash = value is { Length: 64 } && value.All(char.IsAsciiHexDigitLower) ? new(key, value) : null;
        return hash is not null;
    }

    /// <summary>The name of the key; never the value.</summary>
    public override string ToString() => $"{nameof(IdentifierHash)} under {Key}";

    internal static IdentifierHash Of(IdentifierKeyId key, ReadOnlySpan<byte> bytes) => new(key, Convert.ToHexStringLower(bytes));
}
