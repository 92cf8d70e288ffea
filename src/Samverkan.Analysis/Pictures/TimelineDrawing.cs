using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Pictures;

/// <summary>How it has been: a strip for each indicator with both raters, and below what went on: activities, gaps, changes of caseworker.</summary>
internal sealed class TimelineDrawing
{
    private const int Wide = 940;
    private const double Strip = 40;
    private const double Between = 22;
    private const double Bar = 12;
    private const int LabelCharacters = 21;

    private readonly PersonPicture _picture;
    private readonly Language _language;
    private readonly bool _isNarrow;
    private readonly SvgPen _pen;
    private readonly LocalDate _first;
    private readonly int _days;

    public TimelineDrawing(PersonPicture picture, Language language, bool isNarrow = false)
    {
        _picture = picture;
        _language = language;
        _isNarrow = isNarrow;
        _pen = isNarrow ? new SvgPen("timeline-narrow", SpiderDrawing.Narrow) : new SvgPen("timeline", Wide);
        _first = picture.Indicators.SelectMany(static one => new[] { one.Participant, one.Caseworker }).OfType<RaterPicture>()
            .SelectMany(static rater => rater.Points).Select(static point => point.On).Append(picture.Plan.Baseline).Min();
        _days = Math.Max(1, Period.DaysBetween(_first, picture.On));
    }

    private double Left => _isNarrow ? 20 : 220;

    private double Right => _isNarrow ? 166 : 780;

    public string Draw(string title, string description)
    {
        double y = _isNarrow ? 0 : 30;
        double top = y;
        foreach (IndicatorPicture indicator in _picture.Indicators)
        {
            y = Indicator(indicator, y);
        }

        y += 4;
        foreach (IGrouping<ActivityKind, ActivityInterval> kind in _picture.Activities.GroupBy(static activity => activity.Kind).OrderBy(static group => group.Key))
            y = Bars(PictureWords.Of(kind.Key), [.. kind.Select(static activity => activity.Period)], y, "#6b8299", null);
        y = Bars(PictureWords.Gap, [.. _picture.Gaps.Select(static gap => gap.Period)], y, "#ffffff", SvgPen.Ink);
        y = Bars(PictureWords.Outside, Breaks(), y, SvgPen.Faint, null);
        if (!_picture.CaseworkerChanges.IsEmpty)
        {
            y = Label(PictureWords.ChangeOfCaseworker, y + 10) - 10;
            foreach (CaseworkerChange change in _picture.CaseworkerChanges)
                _pen.Triangle(X(change.On), y + 6, SvgPen.Ink);
            y += Bar + 14;
        }

        Axis(top, y);
        return _pen.Close(y + 34, title, description, _language);
    }

    /// <summary>One strip, with its name beside it, or over it on a telephone; returns where the next begins.</summary>
    private double Indicator(IndicatorPicture indicator, double y)
    {
        IReadOnlyList<string> lines = SvgPen.Wrap(indicator.Indicator.Name.In(_language), _isNarrow ? 34 : LabelCharacters);
        double at = _isNarrow ? y + 14 : y + (Strip / 2) + 4 - ((lines.Count - 1) * 8);
        foreach (string line in lines)
        {
            _pen.Text(_isNarrow ? 3 : 12, at, line, bold: true);
            at += 16;
        }

        if (_isNarrow)
            y = at - 2;

        RatingScale scale = indicator.Indicator.Scale;
        foreach (int end in (int[])[scale.Minimum, scale.Maximum])
        {
            _pen.Line(Left, Y(end), Right, Y(end), SvgPen.Faint);
            _pen.Text(Left - 8, Y(end) + 4, end.ToString(CultureInfo.InvariantCulture), "end", SvgPen.Quiet, 11);
        }

        // The participant is drawn last and lies on top where the two meet.
        double? otherLabel = Rater(indicator.Caseworker, own: false);
        double? ownLabel = Rater(indicator.Participant, own: true);
        bool collide = ownLabel is { } a && otherLabel is { } b && Math.Abs(a - b) < 15;
        double up = collide ? ownLabel <= otherLabel ? -1 : 1 : 0;
        double middle = collide ? (ownLabel!.Value + otherLabel!.Value) / 2 : 0;
        if (ownLabel is { } own)
            EndLabel(RaterRole.Participant, indicator.Participant!, collide ? middle + (up * 8) : own, SvgPen.Own);
        if (otherLabel is { } other)
            EndLabel(RaterRole.Caseworker, indicator.Caseworker!, collide ? middle - (up * 8) : other, SvgPen.Other);
        return y + Strip + Between;

        double Y(int value) => y + Strip - (Strip * (Math.Clamp(value, scale.Minimum, scale.Maximum) - scale.Minimum) / (scale.Maximum - scale.Minimum));

        double? Rater(RaterPicture? rater, bool own)
        {
            if (rater is null)
                return null;
            PicturePoint? before = null;
            double? last = null;
            foreach (PicturePoint point in rater.Points)
            {
                // Nothing is drawn through a form without an answer.
                if (before?.Value is { } from && point.Value is { } to)
                    _pen.Line(X(before.Value.On), Y(from), X(point.On), Y(to), own ? SvgPen.Own : SvgPen.Other, 2, dashed: !own);
                before = point;
            }

            foreach (PicturePoint point in rater.Points.Where(static point => point.Value is not null))
            {
                last = Y(point.Value!.Value);
                _pen.Mark(X(point.On), last.Value, own);
            }

            return last;
        }
    }

    private void EndLabel(RaterRole rater, RaterPicture picture, double y, string color) =>
        _pen.Text(Right + (_isNarrow ? 8 : 14), y + 4, $"{PictureWords.Of(rater).In(_language)} {PictureWords.Value(picture.Current?.Value, _language)}", color: color, size: _isNarrow ? 12 : 12.5);

    private double Bars(LocalizedText label, ImmutableArray<DatePeriod> periods, double y, string fill, string? stroke)
    {
        if (periods.IsEmpty)
            return y;
        y = Label(label, y + 10) - 10;
        List<LocalDate> lanes = [];
        foreach (DatePeriod period in periods.OrderBy(static one => one.Start))
        {
            LocalDate end = period.End is { } known && known < _picture.On ? known : _picture.On;
            int lane = lanes.FindIndex(last => last < period.Start);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(end);
            }

            lanes[lane] = end;
            double from = X(LocalDate.Max(_first, period.Start));
            _pen.Rect(from, y + (lane * (Bar + 3)), X(end.PlusDays(1)) - from, Bar, fill, stroke);
        }

        return y + (lanes.Count * (Bar + 3)) + 11;
    }

    private ImmutableArray<DatePeriod> Breaks()
    {
        ImmutableArray<DatePeriod>.Builder breaks = ImmutableArray.CreateBuilder<DatePeriod>();
        for (int i = 0; i < _picture.Enrolled.Length; i++)
        {
            if (_picture.Enrolled[i].End is not { } end || end >= _picture.On)
                continue;
            LocalDate last = i + 1 < _picture.Enrolled.Length ? _picture.Enrolled[i + 1].Start.PlusDays(-1) : _picture.On;
            if (end.PlusDays(1) <= last)
                breaks.Add(new DatePeriod(end.PlusDays(1), last));
        }

        return breaks.ToImmutable();
    }

    private void Axis(double top, double bottom)
    {
        double last = double.NegativeInfinity;
        foreach (LocalDate due in _picture.Plan.Waves.Select(static wave => wave.Due).Where(due => due <= _picture.On && due >= _first))
        {
            double x = X(due);
            _pen.GridLine(x, top - 8, x, bottom);
            if (x - last < 78)
                continue;
            _pen.Text(Math.Max(x, 34), bottom + 18, PictureWords.Month(due).In(_language), "middle", SvgPen.Quiet, 12);
            last = x;
        }
    }

    /// <summary>Names a row beside it, or over it on a telephone; returns the line of what is named.</summary>
    private double Label(LocalizedText text, double y)
    {
        _pen.Text(_isNarrow ? 3 : 12, y, text.In(_language), color: SvgPen.Ink, size: 12.5);
        return _isNarrow ? y + 16 : y;
    }

    private double X(LocalDate day) => Left + ((Right - Left) * Math.Clamp(Period.DaysBetween(_first, day), 0, _days) / _days);
}
