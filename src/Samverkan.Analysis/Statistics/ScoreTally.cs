using System.Numerics;
using System.Runtime.InteropServices;

namespace Samverkan.Analysis.Statistics;

/// <summary>Counts stored scores many at a time.</summary>
internal static class ScoreTally
{
    /// <summary>Places for one group: missing, then each score.</summary>
    public const int Width = 64;

    /// <summary>Places for one group's changes: no score, one score, then each change from the greatest fall to the greatest rise.</summary>
    public const int ChangeWidth = 2 + (2 * ScoreMatrix.HighestScore) + 1;

    // Sixty-four vectors of the widest kind: what is read twice stays in the nearest cache, and counts of bytes hold.
    private const int Block = 4096;

    // With more different places than this a table is faster than comparing.
    private const int MostCompared = 32;

    /// <summary>Counts one column by group and stored score.</summary>
    public static void Count(ReadOnlySpan<byte> column, ReadOnlySpan<byte> groups, Span<long> counts, int highest)
    {
        int numberOfGroups = counts.Length / Width;
        int whole = 0;
        if (Vector.IsHardwareAccelerated && numberOfGroups <= 4 && numberOfGroups * (highest + 1) <= MostCompared)
        {
            Span<byte> keys = stackalloc byte[Block];
            for (; whole + Block <= column.Length; whole += Block)
            {
                scoped ReadOnlySpan<byte> block = column.Slice(whole, Block);
                if (numberOfGroups > 1)
                {
                    Combine(block, groups.Slice(whole, Block), keys);
                    block = keys;
                }

                for (int group = 0; group < numberOfGroups; group++)
                {
                    for (int stored = 0; stored <= highest; stored++)
                        counts[(group * Width) + stored] += Occurrences(block, (byte)((group * Width) + stored));
                }
            }
        }

        for (int i = whole; i < column.Length; i++)
            counts[((groups.IsEmpty ? 0 : groups[i]) * Width) + column[i]]++;
    }

    /// <summary>Counts the changes from first to last stored score over the columns of one series.</summary>
    public static void CountChanges(ReadOnlySpan<byte[]> columns, int subjects, ReadOnlySpan<byte> groups, Span<long> counts)
    {
        Span<byte> first = stackalloc byte[Block];
        Span<byte> last = stackalloc byte[Block];
        Span<byte> several = stackalloc byte[Block];
        for (int start = 0; start < subjects; start += Block)
        {
            int length = Math.Min(Block, subjects - start);
            first.Clear();
            last.Clear();
            several.Clear();
            foreach (byte[] column in columns)
                Follow(column.AsSpan(start, length), first, last, several);
            for (int i = 0; i < length; i++)
            {
                int place = first[i] == 0 ? 0 : several[i] == 0 ? 1 : 2 + ScoreMatrix.HighestScore + last[i] - first[i];
                counts[((groups.IsEmpty ? 0 : groups[start + i]) * ChangeWidth) + place]++;
            }
        }
    }

    private static void Combine(ReadOnlySpan<byte> scores, ReadOnlySpan<byte> groups, Span<byte> keys)
    {
        ReadOnlySpan<Vector<byte>> score = MemoryMarshal.Cast<byte, Vector<byte>>(scores);
        ReadOnlySpan<Vector<byte>> group = MemoryMarshal.Cast<byte, Vector<byte>>(groups);
        Span<Vector<byte>> key = MemoryMarshal.Cast<byte, Vector<byte>>(keys);
        for (int i = 0; i < key.Length; i++)
            key[i] = Vector.ShiftLeft(group[i], 6) | score[i];
    }

    private static int Occurrences(ReadOnlySpan<byte> block, byte key)
    {
        Vector<byte> wanted = new(key);
        Vector<byte> found = Vector<byte>.Zero;
        int total = 0;
        int held = 0;
        foreach (Vector<byte> here in MemoryMarshal.Cast<byte, Vector<byte>>(block))
        {
            // Equal lanes are all ones, which is less one.
            found -= Vector.Equals(here, wanted);
            if (++held == 255)
            {
                total += Sum(found);
                found = Vector<byte>.Zero;
                held = 0;
            }
        }

        return total + Sum(found);
    }

    private static int Sum(Vector<byte> lanes)
    {
        Vector.Widen(lanes, out Vector<ushort> low, out Vector<ushort> high);
        return Vector.Sum(low) + Vector.Sum(high);
    }

    private static void Follow(ReadOnlySpan<byte> scores, Span<byte> first, Span<byte> last, Span<byte> several)
    {
        ReadOnlySpan<Vector<byte>> here = MemoryMarshal.Cast<byte, Vector<byte>>(scores);
        Span<Vector<byte>> firsts = MemoryMarshal.Cast<byte, Vector<byte>>(first);
        Span<Vector<byte>> lasts = MemoryMarshal.Cast<byte, Vector<byte>>(last);
        Span<Vector<byte>> more = MemoryMarshal.Cast<byte, Vector<byte>>(several);
        for (int i = 0; i < here.Length; i++)
        {
            Vector<byte> missing = Vector.Equals(here[i], Vector<byte>.Zero);
            Vector<byte> fresh = Vector.Equals(firsts[i], Vector<byte>.Zero);
            more[i] |= Vector.AndNot(Vector.OnesComplement(fresh), missing);
            firsts[i] = Vector.ConditionalSelect(fresh, here[i], firsts[i]);
            lasts[i] = Vector.ConditionalSelect(missing, lasts[i], here[i]);
        }

        for (int i = here.Length * Vector<byte>.Count; i < scores.Length; i++)
        {
            if (scores[i] == 0)
                continue;
            if (first[i] == 0)
                first[i] = scores[i];
            else
                several[i] = 1;
            last[i] = scores[i];
        }
    }
}
