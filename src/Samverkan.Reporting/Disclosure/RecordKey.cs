using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The permanent key of a record, or the fractional part of a sum of such keys: from 0 to less than 1 in steps of one billionth. Whole
/// numbers inside, so that no sum is ever rounded.
/// </summary>
/// <param name="Billionths">The key in billionths.</param>
public readonly record struct RecordKey(int Billionths)
{
    /// <summary>The number of different keys.</summary>
    public const int Count = 1_000_000_000;

    /// <summary>
    /// The key of a record from a secret: always the same for the same secret and record, and not to be guessed without the secret
    /// (HMAC with SHA-256).
    /// </summary>
    /// <param name="secret">The secret of the house; at least 32 bytes, and never published.</param>
    /// <param name="record">The record's permanent id.</param>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static RecordKey Derive(ReadOnlySpan<byte> secret, string record)
    {
        ArgumentException.ThrowIfNullOrEmpty(record);
        if (secret.Length < 32)
            throw new ArgumentException("A secret has at least 32 bytes.", nameof(secret));
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(record), hash);
        // 128 bits, so that no key is more likely than another by more than one in 10²⁹
        return new RecordKey((int)(BinaryPrimitives.ReadUInt128BigEndian(hash) % Count));
    }

    /// <summary>The key of two groups together.</summary>
    /// <param name="other">The other key.</param>
    public RecordKey Add(RecordKey other) => new((int)(((long)Billionths + other.Billionths) % Count));

    /// <summary>Reads a sum of keys, such as <c>3.141592653</c>; its whole part falls away.</summary>
    /// <param name="text">The text: digits with at most nine decimals.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether the text is a sum of keys.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordKey key)
    {
        key = default;
        if (text is not { Length: > 0 and <= 40 })
            return false;
        int point = text.IndexOf('.', StringComparison.Ordinal);
        ReadOnlySpan<char> whole = point < 0 ? text : text.AsSpan(0, point);
        ReadOnlySpan<char> decimals = point < 0 ? "0" : text.AsSpan(point + 1);
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9') || decimals.Length is 0 or > 9 || decimals.ContainsAnyExceptInRange('0', '9'))
            return false;
        int billionths = int.Parse(decimals, NumberStyles.None, CultureInfo.InvariantCulture);
        for (int i = decimals.Length; i < 9; i++)
            billionths *= 10;
        key = new RecordKey(billionths);
        return true;
    }

    /// <summary>The key as it is read.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"0.{Billionths:D9}");
}
