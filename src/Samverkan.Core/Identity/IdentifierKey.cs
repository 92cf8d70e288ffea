using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Core.Identity;

/// <summary>A secret key under which numbers are hashed. It comes from the host's own vault and is never stored with the hashes.</summary>
/// <remarks>HMAC-SHA-256 after RFC 2104 and FIPS 198-1 over a fixed prefix and the twelve characters. Immutable and thread-safe.</remarks>
public sealed class IdentifierKey
{
    /// <summary>The least length of the secret: 32 bytes, as long as the hash.</summary>
    public const int MinimumBytes = 32;

    private static readonly byte[] Prefix = Encoding.ASCII.GetBytes("samverkan/identity-number/1:");
    private readonly ImmutableArray<byte> _secret;

    /// <summary>Creates a key.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="secret">At least 32 random bytes; copied.</param>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public IdentifierKey(IdentifierKeyId id, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (secret.Length < MinimumBytes)
            throw new ArgumentException("A secret is at least 32 bytes.", nameof(secret));
        Id = id;
        _secret = [.. secret];
    }

    /// <summary>Its name.</summary>
    public IdentifierKeyId Id { get; }

    /// <summary>The hash of a number. Numbers of interim kind are refused: two people may have the same.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentException">It is an interim number.</exception>
    public IdentifierHash Hash(IdentityNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Kind == IdentityNumberKinds.Interim)
            throw new ArgumentException("An interim number names nobody for certain, so nobody is found by it.", nameof(number));
        Span<char> characters = stackalloc char[12];
        Span<byte> message = stackalloc byte[Prefix.Length + 12];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        number.Write(characters);
        Prefix.CopyTo(message);
        Encoding.ASCII.GetBytes(characters, message[Prefix.Length..]);
        HMACSHA256.HashData(_secret.AsSpan(), message, hash);
        IdentifierHash made = IdentifierHash.Of(Id, hash);
        CryptographicOperations.ZeroMemory(message);
        return made;
    }

    /// <summary>Its name; never the secret.</summary>
    public override string ToString() => Id.Value;
}
