using System.Text;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Reads comma-separated values as RFC 4180 has them, in UTF-8, row by row, however large the file; line feeds alone end rows too.
/// What is wrong is told with line and column; a row in which something is wrong is skipped.
/// </summary>
internal sealed class CsvReader(Stream stream, FindingList findings)
{
    /// <summary>The longest field, in bytes.</summary>
    public const int MaximumField = 65_536;

    /// <summary>The most fields in a row.</summary>
    public const int MaximumFields = 4_096;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _buffer = new byte[65_536];
    private readonly byte[] _field = new byte[MaximumField];
    private int _length;
    private int _place;
    private int _line = 1;
    private int _column = 1;
    private bool _isStarted;

    /// <summary>Where the row began that was read last.</summary>
    public FilePosition RowStart { get; private set; }

    /// <summary>Reads the next sound row that is not blank.</summary>
    /// <param name="fields">The row's fields.</param>
    /// <returns>Whether there was one.</returns>
    public bool Read(List<CsvField> fields)
    {
        ByteOrderMark();
        while (Peek() >= 0)
        {
            fields.Clear();
            RowStart = new FilePosition(_line, _column);
            bool isSound = ReadRow(fields);
            bool isBlank = fields is [{ Text: "", IsQuoted: false }];
            if (isSound && !isBlank)
                return true;
        }

        return false;
    }

    private bool ReadRow(List<CsvField> fields)
    {
        bool isSound = true;
        while (true)
        {
            FilePosition start = new(_line, _column);
            bool isQuoted = Peek() == '"';
            int length = isQuoted ? ReadQuoted(start, ref isSound) : ReadPlain(ref isSound);
            if (length > MaximumField)
            {
                Complain(start, DisclosureCodes.FieldTooLong.With(FindingList.Number(MaximumField)), ref isSound);
                length = 0;
            }

            if (fields.Count < MaximumFields)
                fields.Add(new CsvField(Decode(length, start, ref isSound), start, isQuoted));
            int next = Next();
            if (next == ',')
                continue;
            if (next == '\r' && Peek() == '\n')
                Next();
            else if (next == '\r')
                (_line, _column) = (_line + 1, 1);
            return isSound;
        }
    }

    // stops before the comma or the line end
    private int ReadPlain(ref bool isSound)
    {
        int length = 0;
        while (Peek() is >= 0 and not (',' or '\n' or '\r'))
        {
            if (Peek() == '"')
                Complain(new FilePosition(_line, _column), DisclosureCodes.BrokenCsv.With(), ref isSound);
            Keep(Next(), ref length);
        }

        return length;
    }

    private int ReadQuoted(FilePosition start, ref bool isSound)
    {
        int length = 0;
        Next();
        while (true)
        {
            int next = Next();
            if (next < 0)
            {
                Complain(start, DisclosureCodes.BrokenCsv.With(), ref isSound);
                return length;
            }

            if (next == '"')
            {
                if (Peek() != '"')
                    break;
                Next();
            }

            Keep(next, ref length);
        }

        if (Peek() is >= 0 and not (',' or '\n' or '\r'))
        {
            Complain(new FilePosition(_line, _column), DisclosureCodes.BrokenCsv.With(), ref isSound);
            while (Peek() is >= 0 and not (',' or '\n' or '\r'))
                Next();
        }

        return length;
    }

    private void Keep(int value, ref int length)
    {
        if (length < MaximumField)
            _field[length] = (byte)value;
        length = Math.Min(length + 1, MaximumField + 1);
    }

    private string Decode(int length, FilePosition start, ref bool isSound)
    {
        ReadOnlySpan<byte> bytes = _field.AsSpan(0, length);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Strict.GetString(bytes);
        Complain(start, FileCodes.NotUtf8.With(), ref isSound);
        return "";
    }

    private void Complain(FilePosition position, Refusal refusal, ref bool isSound)
    {
        // one complaint a row: what follows a broken quote is seldom meant
        if (isSound)
            findings.Add(position, "", refusal);
        isSound = false;
    }

    private void ByteOrderMark()
    {
        if (_isStarted)
            return;
        _isStarted = true;
        Peek();
        while (_length is > 0 and < 3 && stream.Read(_buffer, _length, _buffer.Length - _length) is > 0 and int more)
            _length += more;
        if (_length >= 3 && _buffer is [0xEF, 0xBB, 0xBF, ..])
            _place = 3;
    }

    private int Peek()
    {
        if (_place == _length)
        {
            _length = stream.Read(_buffer, 0, _buffer.Length);
            _place = 0;
        }

        return _length == 0 ? -1 : _buffer[_place];
    }

    private int Next()
    {
        int value = Peek();
        if (value < 0)
            return -1;
        _place++;
        if (value == '\n')
            (_line, _column) = (_line + 1, 1);
        else if ((value & 0xC0) != 0x80)
            _column++;
        return value;
    }
}
