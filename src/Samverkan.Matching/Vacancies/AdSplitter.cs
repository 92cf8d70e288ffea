using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Cuts a file of ads into its objects without reading it whole: an array of ads, the answer of a search with its ads in <c>hits</c>, or one ad a line.
/// It looks at quotes and brackets only; whether each object is sound JSON is for whoever parses it.
/// </summary>
internal sealed class AdSplitter
{
    /// <summary>The largest ad that is read, in bytes: 1 MiB. A larger one is told as such and passed over.</summary>
    public const int MaximumBytes = 1024 * 1024;

    // Enough to know "hits" from other names.
    private const int NameLength = 8;

    // What changes anything inside an ad and outside its texts, and inside a text.
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> EndOfText = SearchValues.Create("\"\\"u8);

    private readonly List<byte> _ad = [];
    private readonly List<byte> _name = [];
    private int _depth;
    private int _adDepth;
    private int _line = 1;
    private int _column;
    private bool _inString;
    private bool _escaped;
    private bool _isTooLarge;
    private bool _isHits;
    private bool _hasPassedHits;
    private bool _isRootObject;

    /// <summary>The line on which the object taken last began, from 1.</summary>
    public int FirstLine { get; private set; } = 1;

    /// <summary>The column of its first byte, from 1.</summary>
    public int FirstColumn { get; private set; } = 1;

    /// <summary>The line that has been reached.</summary>
    public int Line => _line;

    /// <summary>Whether anything stands open: an object, an array, a text.</summary>
    public bool IsOpen => _depth > 0 || _inString;

    /// <summary>Whether something stood outside every ad that is neither space nor a comma.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes bytes up to the end of an object, or all of them.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="taken">How many were taken.</param>
    /// <returns>Whether the last one taken ended an object.</returns>
    public bool Take(ReadOnlySpan<byte> bytes, out int taken)
    {
        taken = 0;
        while (taken < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes[taken..];
            int plain = Plain(rest);
            if (plain > 0)
            {
                Pass(rest[..plain]);
                taken += plain;
                continue;
            }

            taken++;
            if (TakeOne(rest[0]))
                return true;
        }

        return false;
    }

    // How many of the next bytes change nothing but the place: most of a file is the text of ads.
    private int Plain(ReadOnlySpan<byte> rest)
    {
        int next = _inString
            ? (_escaped || (_depth == 1 && _name.Count < NameLength) ? 0 : rest.IndexOfAny(EndOfText))
            : IsInAd ? rest.IndexOfAny(Structure) : 0;
        return next < 0 ? rest.Length : next;
    }

    private void Pass(ReadOnlySpan<byte> plain)
    {
        if (IsInAd)
            Keep(plain);
        int line = plain.LastIndexOf((byte)'\n');
        if (line >= 0)
        {
            _line += plain.Count((byte)'\n');
            _column = 0;
            plain = plain[(line + 1)..];
        }

        _column += Characters(plain);
    }

    // Columns count characters: the later bytes of one are passed over.
    private static int Characters(ReadOnlySpan<byte> plain)
    {
        int count = 0;
        while (plain.Length >= Vector128<byte>.Count)
        {
            count += BitOperations.PopCount(Vector128.GreaterThan(Vector128.Create(plain).AsSByte(), Vector128.Create((sbyte)-65)).ExtractMostSignificantBits());
            plain = plain[Vector128<byte>.Count..];
        }

        foreach (byte next in plain)
            count += (next & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }

    private bool TakeOne(byte next)
    {
        if ((next & 0xC0) != 0x80)
            _column++;
        bool ended = Step(next);
        if (next == (byte)'\n')
        {
            _line++;
            _column = 0;
        }

        return ended;
    }

    /// <summary>The object taken last; empty when it was too large.</summary>
    public ReadOnlySpan<byte> Ad => _isTooLarge ? [] : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ad);

    /// <summary>Whether the object taken last was too large.</summary>
    public bool IsTooLarge => _isTooLarge;

    private bool IsInAd => _adDepth > 0;

    private bool Step(byte next)
    {
        if (IsInAd)
            Keep([next]);
        if (_inString)
        {
            TakeText(next);
            return false;
        }

        switch (next)
        {
            case (byte)'"':
                IsBroken |= _depth == 0;
                _inString = true;
                _name.Clear();
                break;
            case (byte)'{' or (byte)'[':
                Open(next);
                break;
            case (byte)'}' or (byte)']':
                return Close();
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)':':
                break;
            default:
                IsBroken |= !IsInAd && !_isHits;
                break;
        }

        return false;
    }

    private void TakeText(byte next)
    {
        if (_escaped)
            _escaped = false;
        else if (next == (byte)'\\')
            _escaped = true;
        else if (next == (byte)'"')
            _inString = false;
        else if (_depth == 1 && _name.Count < NameLength)
            _name.Add(next);
    }

    private void Open(byte next)
    {
        bool isObject = next == (byte)'{';
        if (_depth == 0)
        {
            _isRootObject = isObject;
            _isHits = _hasPassedHits = false;
        }

        // The ads of a search stand in an array inside the outermost object: what was kept so far was no ad.
        if (!isObject && _isRootObject && _depth == 1 && !_isHits && System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_name).SequenceEqual("hits"u8))
        {
            _isHits = true;
            _adDepth = 0;
            _ad.Clear();
        }
        else if (!IsInAd && isObject && !_hasPassedHits && _depth == (_isHits ? 2 : _isRootObject ? 0 : 1))
        {
            Begin(next);
        }

        _depth++;
    }

    private void Begin(byte next)
    {
        _adDepth = _depth + 1;
        _ad.Clear();
        _isTooLarge = false;
        FirstLine = _line;
        FirstColumn = _column;
        _ad.Add(next);
    }

    private bool Close()
    {
        if (_depth == 0)
        {
            IsBroken = true;
            return false;
        }

        bool ended = IsInAd && _depth == _adDepth;
        if (ended)
            _adDepth = 0;
        _depth--;
        _hasPassedHits |= _isHits && _depth == 1;
        return ended;
    }

    private void Keep(ReadOnlySpan<byte> next)
    {
        int room = MaximumBytes - _ad.Count;
        _isTooLarge |= next.Length > room;
        _ad.AddRange(next[..Math.Min(room, next.Length)]);
    }
}
