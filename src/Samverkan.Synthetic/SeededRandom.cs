using System.Numerics;

namespace Samverkan.Synthetic;

/// <summary>
/// Random numbers that are the same for the same seed on every machine, in every culture and with every version of the
/// runtime: xoshiro256**, its state filled by SplitMix64. Only whole numbers and exact floating-point arithmetic are used.
/// </summary>
/// <remarks>
/// Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47 (2021), article 36; Steele, Lea and
/// Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014. Not for secrets. Not thread-safe.
/// </remarks>
internal sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    internal SeededRandom(ulong a, ulong b, ulong c, ulong d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    /// <summary>The stream of one purpose for one person: independent of all other streams of the seed.</summary>
    public static SeededRandom Stream(long seed, int purpose, int index)
    {
        ulong state = unchecked((ulong)seed);
        ulong mixed = SplitMix(ref state);
        state = mixed ^ ((ulong)(uint)purpose << 32) ^ (uint)index;
        state = SplitMix(ref state);
        return new SeededRandom(SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    public UInt128 NextWideBits() => new(NextBits(), NextBits());

    /// <summary>A number from 0 up to but not including 1, in steps of 2⁻⁵³.</summary>
    public double NextShare() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something of the given probability happens. Draws once, whatever the probability.</summary>
    public bool Happens(double probability) => NextShare() < probability;

    public bool Happens(Assumption probability) => Happens(probability.Value);

    /// <summary>A whole number from the least to the greatest, both included, all equally likely.</summary>
    public int Between(int least, int greatest)
    {
        // Lemire's multiplication without rejection: with ranges below a million the bias is below 2⁻⁴⁴.
        ulong span = (ulong)(greatest - least + 1);
        return least + (int)Math.BigMul(NextBits(), span, out _);
    }

    /// <summary>A whole number in the range, likeliest in the middle: the mean of three draws.</summary>
    public int Around(int least, int greatest) => (Between(least, greatest) + Between(least, greatest) + Between(least, greatest)) / 3;

    /// <summary>One of the items, each with its weight.</summary>
    public T Pick<T>(ReadOnlySpan<(T Item, double Weight)> items)
    {
        double total = 0;
        foreach ((_, double weight) in items)
            total += weight;
        double left = NextShare() * total;
        foreach ((T item, double weight) in items)
        {
            left -= weight;
            if (left < 0)
                return item;
        }

        return items[^1].Item;
    }

    internal static ulong SplitMix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
