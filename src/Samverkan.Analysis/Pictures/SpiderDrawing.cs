using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Pictures;

/// <summary>
/// Where things stand now: one axis for each indicator, the participant and the caseworker on it. Where there is room the name and the values stand at its end; on a
/// telephone a number does, and the names follow below.
/// </summary>
internal sealed class SpiderDrawing
{
    /// <summary>The width of a telephone's drawing.</summary>
    public const int Narrow = 300;

    /// <summary>With fewer axes there is no shape to see.</summary>
    public const int FewestAxes = 3;

    private const int Wide = 760;
    private const double LineHeight = 17;
    private const int LabelCharacters = 22;
    private const int LineCharacters = 38;

    private readonly ImmutableArray<IndicatorPicture> _axes;
    private readonly Language _language;
    private readonly bool _isNarrow;
    private readonly SvgPen _pen;
    private double _centerY;

    public SpiderDrawing(PersonPicture picture, Language language, bool isNarrow = false)
    {
        (_axes, _language, _isNarrow) = (picture.Indicators, language, isNarrow);
        _pen = isNarrow ? new SvgPen("spider-narrow", Narrow) : new SvgPen("spider", Wide);
    }

    private double Radius => _isNarrow ? 118 : 165;

    private double CenterX => _pen.Width / 2.0;

    public string Draw(string title, string description)
    {
        _centerY = _isNarrow ? Radius + 28 : (LabelLines(0).Length * LineHeight) + 40 + Radius;
        Rings();
        Shape(start: true, own: true);
        Shape(start: false, own: false);
        Shape(start: false, own: true);
        double lowest = _centerY + Radius;
        for (int axis = 0; axis < _axes.Length; axis++)
            lowest = Math.Max(lowest, Label(axis));
        Key(lowest + 30);
        return _pen.Close(_isNarrow ? Names(lowest + 62) : lowest + 50, title, description, _language);
    }

    private void Rings()
    {
        int rings = _axes.Max(static axis => axis.Indicator.Scale.Maximum - axis.Indicator.Scale.Minimum + 1);
        bool isOneScale = _axes.Select(static axis => axis.Indicator.Scale).Distinct().Count() == 1;
        for (int ring = 1; ring <= rings; ring++)
        {
            for (int axis = 0; axis < _axes.Length; axis++)
            {
                (double x1, double y1) = At(axis, Radius * ring / rings);
                (double x2, double y2) = At((axis + 1) % _axes.Length, Radius * ring / rings);
                _pen.Line(x1, y1, x2, y2, SvgPen.Faint);
            }
        }

        for (int axis = 0; axis < _axes.Length; axis++)
        {
            (double x, double y) = At(axis, Radius);
            _pen.Line(CenterX, _centerY, x, y, SvgPen.Faint);
        }

        // The steps are numbered only where a ring is the same step on every axis.
        for (int ring = 1; isOneScale && ring <= rings; ring++)
        {
            int step = _axes[0].Indicator.Scale.Minimum + ring - 1;
            _pen.Text(CenterX + 6, _centerY - (Radius * ring / rings) + 14, step.ToString(CultureInfo.InvariantCulture), color: SvgPen.Quiet, size: 11);
        }
    }

    private void Shape(bool start, bool own)
    {
        int?[] values = [.. _axes.Select(axis => ValueOf(axis, start, own))];
        string color = start ? SvgPen.Quiet : own ? SvgPen.Own : SvgPen.Other;
        for (int axis = 0; axis < _axes.Length; axis++)
        {
            int next = (axis + 1) % _axes.Length;
            if (values[axis] is not { } value || values[next] is not { } other)
                continue;
            (double x1, double y1) = At(axis, Distance(axis, value));
            (double x2, double y2) = At(next, Distance(next, other));
            _pen.Line(x1, y1, x2, y2, color, start ? 1 : 2.2, dashed: !own);
        }

        for (int axis = 0; axis < _axes.Length; axis++)
        {
            if (values[axis] is { } value)
            {
                (double x, double y) = At(axis, Distance(axis, value));
                _pen.Mark(x, y, own, filled: !start);
            }
        }
    }

    private double Label(int axis)
    {
        if (_isNarrow)
        {
            (double at, double middle) = At(axis, Radius + 14);
            _pen.Text(at, middle + 5, Number(axis), "middle", bold: true);
            return middle + 10;
        }

        (string Text, string Color, bool Bold)[] lines = LabelLines(axis);
        (double x, double y) = At(axis, Radius + 20);
        double side = Math.Cos(Angle(axis));
        double height = Math.Sin(Angle(axis));
        string anchor = side > 0.2 ? "start" : side < -0.2 ? "end" : "middle";
        double top = height < -0.9 ? y - ((lines.Length - 1) * LineHeight) : height > 0.9 ? y + 10 : y - ((lines.Length - 1) * LineHeight / 2) + 4;
        foreach ((string text, string color, bool bold) in lines)
        {
            _pen.Text(x, top, text, anchor, color, bold: bold);
            top += LineHeight;
        }

        return top;
    }

    private static string Number(int axis) => (axis + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>What each number stands for, with the values, under the drawing.</summary>
    private double Names(double y)
    {
        for (int axis = 0; axis < _axes.Length; axis++)
        {
            _pen.Text(0, y, Number(axis), bold: true);
            foreach ((string text, string color, bool bold) in LabelLines(axis))
            {
                _pen.Text(22, y, text, color: color, bold: bold);
                y += LineHeight;
            }

            y += 6;
        }

        return y;
    }

    private (string Text, string Color, bool Bold)[] LabelLines(int axis)
    {
        IndicatorPicture one = _axes[axis];
        List<(string, string, bool)> lines = [.. SvgPen.Wrap(one.Indicator.Name.In(_language), _isNarrow ? LineCharacters - 6 : LabelCharacters).Select(static line => (line, SvgPen.Ink, true))];
        if (one.Participant is { } own)
            lines.Add(($"{PictureWords.You.In(_language)}: {PictureWords.Value(own.Current?.Value, _language)}", SvgPen.Own, false));
        if (one.Caseworker is { } other)
            lines.Add(($"{PictureWords.Caseworker.In(_language)}: {PictureWords.Value(other.Current?.Value, _language)}", SvgPen.Other, false));
        return [.. lines];
    }

    private void Key(double y)
    {
        double x = _isNarrow ? 6 : 150;
        double size = _isNarrow ? 12 : 13;
        foreach ((bool own, bool filled, LocalizedText words) in ((bool, bool, LocalizedText)[])[(true, true, PictureWords.You), (false, true, PictureWords.Caseworker), (true, false, PictureWords.YouAtStart)])
        {
            _pen.Mark(x, y - 4, own, filled);
            _pen.Text(x + 12, y, words.In(_language), color: SvgPen.Quiet, size: size);
            x += _isNarrow ? 24 + (words.In(_language).Length * 7) : 40 + (words.In(_language).Length * 8);
        }
    }

    private static int? ValueOf(IndicatorPicture axis, bool start, bool own)
    {
        RaterPicture? rater = axis.Of(own ? RaterRole.Participant : RaterRole.Caseworker);
        return start ? rater?.SinceStart?.From : rater?.Current?.Value;
    }

    // The lowest step lies on the first ring and not in the middle, where all axes would meet.
    private double Distance(int axis, int value)
    {
        RatingScale scale = _axes[axis].Indicator.Scale;
        return Radius * (Math.Clamp(value, scale.Minimum, scale.Maximum) - scale.Minimum + 1) / (scale.Maximum - scale.Minimum + 1);
    }

    private double Angle(int axis) => (-Math.PI / 2) + (2 * Math.PI * axis / _axes.Length);

    private (double X, double Y) At(int axis, double distance) =>
        (CenterX + (distance * Math.Cos(Angle(axis))), _centerY + (distance * Math.Sin(Angle(axis))));
}
