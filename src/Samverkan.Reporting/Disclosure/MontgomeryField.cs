namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Arithmetic modulo an odd prime below 2⁶², in Montgomery form. The auditor's own: it shares none with the pattern maker.
/// </summary>
internal readonly struct MontgomeryField
{
    private readonly ulong _negativeInverse;
    private readonly ulong _square;

    public MontgomeryField(ulong prime)
    {
        Prime = prime;
        ulong inverse = prime;
        for (int i = 0; i < 6; i++)
            inverse *= 2 - (prime * inverse);
        _negativeInverse = 0 - inverse;
        ulong power = (ulong)((UInt128.One << 64) % prime);
        One = power;
        _square = (ulong)((UInt128)power * power % prime);
    }

    public ulong Prime { get; }

    public ulong One { get; }

    public ulong From(long value)
    {
        ulong magnitude = (ulong)Math.Abs(value) % Prime;
        ulong form = Multiply(magnitude, _square);
        return value < 0 ? Negate(form) : form;
    }

    public ulong ToResidue(ulong form) => Multiply(form, 1);

    public ulong Add(ulong a, ulong b)
    {
        ulong sum = a + b;
        return sum >= Prime ? sum - Prime : sum;
    }

    public ulong Negate(ulong a) => a == 0 ? 0 : Prime - a;

    public ulong Multiply(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        ulong carried = Math.BigMul(low * _negativeInverse, Prime, out ulong lowest);
        // low and lowest cancel; they carry one exactly when low is not zero
        ulong sum = high + carried + (lowest == 0 ? 0UL : 1UL);
        return sum >= Prime ? sum - Prime : sum;
    }

    public ulong Invert(ulong a)
    {
        ulong result = One;
        for (ulong power = Prime - 2; power > 0; power >>= 1)
        {
            if ((power & 1) == 1)
                result = Multiply(result, a);
            a = Multiply(a, a);
        }

        return result;
    }

    /// <summary>The largest prime below a bound.</summary>
    public static ulong PrimeBelow(ulong bound)
    {
        ulong candidate = (bound - 1) | 1;
        if (candidate >= bound)
            candidate -= 2;
        while (!IsPrime(candidate))
            candidate -= 2;
        return candidate;
    }

    // Miller and Rabin with the first twelve primes decides every 64-bit number (Sorenson and Webster 2015)
    private static bool IsPrime(ulong number)
    {
        ReadOnlySpan<ulong> bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
        foreach (ulong prime in bases)
        {
            if (number % prime == 0)
                return number == prime;
        }

        int twos = System.Numerics.BitOperations.TrailingZeroCount(number - 1);
        ulong odd = (number - 1) >> twos;
        foreach (ulong witness in bases)
        {
            UInt128 x = 1;
            UInt128 square = witness;
            for (ulong power = odd; power > 0; power >>= 1)
            {
                if ((power & 1) == 1)
                    x = x * square % number;
                square = square * square % number;
            }

            if (x == 1 || x == number - 1)
                continue;
            bool composite = true;
            for (int i = 1; i < twos && composite; i++)
            {
                x = x * x % number;
                composite = x != number - 1;
            }

            if (composite)
                return false;
        }

        return true;
    }
}
