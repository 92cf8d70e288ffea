namespace Samverkan.Core.Identity;

/// <summary>The text form of random ids: 26 characters of Crockford's base 32, lower case, without i, l, o and u.</summary>
internal static class OpaqueId
{
    public const int Length = 26;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Format(UInt128 value) => string.Create(Length, value, static (span, rest) =>
    {
        for (int i = Length - 1; i >= 0; i--)
        {
            span[i] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }
    });

    public static bool TryParse(ReadOnlySpan<char> text, out UInt128 value)
    {
        value = UInt128.Zero;
        // 26 characters hold 130 bits: the first may only carry the top three.
        if (text.Length != Length || Alphabet.IndexOf(text[0], StringComparison.Ordinal) is < 0 or > 7)
            return false;
        foreach (char c in text)
        {
            int digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                value = UInt128.Zero;
                return false;
            }

            value = (value << 5) | (uint)digit;
        }

        return true;
    }

    public static UInt128 Next(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
