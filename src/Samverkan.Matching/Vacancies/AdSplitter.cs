namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Cuts a file of ads into its objects without reading it whole: an array of ads, the answer of a search with its ads in <c>hits</c>, or one ad a line.
/// It looks at quotes and brackets only; whether each object is sound JSON is for whoever parses it.
/// </summary>
internal sealed class AdSplitter
{
    /// <summary>The largest ad that is read, in bytes: 1 MiB. A larger one is told as such and passed over.</summary>
    public const int MaximumBytes = 1024 * 1024;

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

    /// <summary>Takes one byte.</summary>
    /// <returns>Whether it ended an object.</returns>
    public bool Take(byte next)
    {
        // Columns count characters: the later bytes of one are passed over.
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
            Keep(next);
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
        else if (_depth == 1 && _name.Count < 8)
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

    private void Keep(byte next)
    {
        if (_ad.Count < MaximumBytes)
            _ad.Add(next);
        else
            _isTooLarge = true;
    }
}
