namespace Samverkan.Reporting.Disclosure;

/// <summary>Arithmetic modulo the prime 2⁶¹ − 1, in which the pattern is made. What it finds is proved over the rationals afterwards.</summary>
internal static class MersenneField
{
    public const ulong Prime = (1UL << 61) - 1;

    public static ulong From(int value) => value >= 0 ? (ulong)value : Prime - (ulong)(-(long)value);

    public static ulong Add(ulong a, ulong b)
    {
        ulong sum = a + b;
        return sum >= Prime ? sum - Prime : sum;
    }

    public static ulong Negate(ulong a) => a == 0 ? 0 : Prime - a;

    public static ulong Multiply(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        // 2⁶¹ ≡ 1, so the bits above the 61st are simply added
        ulong sum = (low & Prime) + ((low >> 61) | (high << 3));
        sum = (sum & Prime) + (sum >> 61);
        return sum >= Prime ? sum - Prime : sum;
    }

    public static ulong Invert(ulong a)
    {
        // most pivots of tables are one or minus one, which are their own inverses
        if (a is 1 or Prime - 1)
            return a;
        ulong result = 1;
        ulong square = a;
        for (ulong power = Prime - 2; power > 0; power >>= 1)
        {
            if ((power & 1) == 1)
                result = Multiply(result, square);
            square = Multiply(square, square);
        }

        return result;
    }

    /// <summary>The fraction with the smallest numerator and denominator that the residue stands for; both at most 2²⁹.</summary>
    public static bool TryReconstruct(ulong residue, out long numerator, out long denominator)
    {
        const long Bound = 1L << 29;
        long r0 = (long)Prime, r1 = (long)residue, t0 = 0, t1 = 1;
        while (r1 > Bound)
        {
            long quotient = r0 / r1;
            (r0, r1) = (r1, r0 - (quotient * r1));
            (t0, t1) = (t1, t0 - (quotient * t1));
        }

        numerator = t1 < 0 ? -r1 : r1;
        denominator = Math.Abs(t1);
        return denominator is > 0 and <= Bound;
    }
}
