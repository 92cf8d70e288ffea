using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Reports;

/// <summary>A rich report about 412 people who do not exist, with every kind of block, small groups and hostile texts.</summary>
internal static class SampleReport
{
    public const int People = 412;

    public const string Hostile = "<script>alert(1)</script>\" onload='x' =cmd|' /C calc'!A0 ../../etc/passwd \u202Egnp";

    private static readonly SourceReference Source = new("ESF-ansökan Stockholmskraften", "Mål");

    public static RowSet Referred => RowSet.All(People);

    public static RowSet Started => Rows(i => i % 10 is not (3 or 7) && i < 380);

    public static RowSet Mapped => Started.And(Rows(i => i % 13 != 0));

    public static RowSet Planned => Mapped.And(Rows(i => i % 17 != 0));

    public static RowSet Reached => Planned.And(Rows(i => i % 3 == 0));

    public static RowSet Women => Rows(i => i % 2 == 0).Except(NonBinary);

    public static RowSet NonBinary => Rows(i => i % 205 == 101);

    public static RowSet Men => Women.Or(NonBinary).Not();

    public static ProtectedReport Protected() => new ReportProtection(new DisclosureOptions()).Protect(Create());

    public static Report Create()
    {
        List<Figure> figures = [];
        FigureId Count(string id, RowSet rows, string sv, string en)
        {
            figures.Add(new CountFigure(new FigureId(id), rows, Definition(sv, en)));
            return new FigureId(id);
        }

        FigureId Share(string id, FigureId part, FigureId whole, string sv, string en)
        {
            figures.Add(new ShareFigure(new FigureId(id), part, whole, Definition(sv, en)));
            return new FigureId(id);
        }

        FigureId referred = Count("referred", Referred, "personer som remitterades", "persons referred");
        FigureId started = Count("started", Started, "deltagare som började", "participants who started");
        FigureId mapped = Count("mapped", Mapped, "deltagare med klar gemensam kartläggning", "participants with a complete joint mapping");
        FigureId planned = Count("planned", Planned, "deltagare med samordnad planering", "participants with a coordinated plan");
        FigureId reached = Count("reached", Reached, "deltagare som nådde arbete eller studier", "participants who reached work or studies");
        FigureId notStarted = Count("not-started", Referred.Except(Started), "personer som inte började", "persons who did not start");
        FigureId notMapped = Count("not-mapped", Started.Except(Mapped), "deltagare utan kartläggning", "participants without a mapping");
        FigureId interrupted = Count("interrupted", Mapped.Except(Planned).And(Rows(i => i < 60)), "deltagare som avbröt", "participants who left");
        FigureId waiting = Count("waiting", Mapped.Except(Planned).And(Rows(i => i >= 60)), "deltagare som väntar på planering", "participants who wait for a plan");
        FigureId share = Share("reached/share", reached, started, "deltagare som nådde arbete eller studier", "participants who reached work or studies");
        figures.Add(new StatedFigure(new FigureId("planned-places"), 1000, StatedKind.Number, Definition("planerade deltagare", "planned participants") with { Measure = new("antal i planen", "number in the plan") }));
        figures.Add(new StatedFigure(new FigureId("target"), 0.4m, StatedKind.Share, Definition("mål för andelen", "target for the share") with { Measure = new("procent", "per cent") }));
        figures.Add(new AbsentFigure(new FigureId("goal/fewer"), Absence.NotAssessable, new("Källan anger ingen nivå.", "The source states no level."), Definition("minskad arbetslöshet", "less unemployment")));
        figures.Add(new AbsentFigure(new FigureId("follow-up"), Absence.TooEarly, new("Sex månader har inte gått.", "Six months have not passed."), Definition("i arbete sex månader efter", "in work six months after")));

        List<TableRow> bySex = [];
        List<Bar> bars = [];
        foreach ((string key, RowSet rows, LocalizedText name) in (IEnumerable<(string, RowSet, LocalizedText)>)[
            ("women", Women, new("kvinnor", "women")), ("men", Men, new("män", "men")), ("nonbinary", NonBinary, new("icke-binära", "non-binary"))])
        {
            FigureId s = Count($"started/{key}", Started.And(rows), "deltagare som började", "participants who started");
            FigureId r = Count($"reached/{key}", Reached.And(rows), "deltagare som nådde arbete eller studier", "participants who reached work or studies");
            FigureId p = Share($"share/{key}", r, s, "deltagare som nådde arbete eller studier", "participants who reached work or studies");
            bySex.Add(new TableRow(name, [TableCell.Of(s), TableCell.Of(r), TableCell.Of(p)]));
            bars.Add(new Bar(name, p) { Target = new FigureId("target") });
        }

        bySex.Add(new TableRow(new("alla", "all"), [TableCell.Of(started), TableCell.Of(reached), TableCell.Of(share)]) { IsTotal = true });
        ReportTable sexTable = new(new FigureId("by-sex"), new("Började och nådde, efter kön", "Started and reached, by sex"), new("Kön", "Sex"),
            [new("började", "started"), new("nådde arbete eller studier", "reached work or studies"), new("andel", "share")], [.. bySex]);
        BarChart barChart = new(new("Andel som nådde arbete eller studier, efter kön", "Share who reached work or studies, by sex"), [.. bars],
            [Say("{share/women} av kvinnorna och {share/men} av männen nådde arbete eller studier.", "{share/women} of women and {share/men} of men reached work or studies.",
                Say("Andelen efter kön visas inte.", "The share by sex is not shown."))], sexTable);

        FlowChart flow = new(new("Vägen från remiss till arbete eller studier", "The way from referral to work or studies"),
            [
                new(new("Remitterade", "Referred"), referred) { Losses = [new(new("började inte", "did not start"), notStarted)] },
                new(new("Började", "Started"), started) { Losses = [new(new("väntar på gemensam kartläggning", "wait for the joint mapping"), notMapped)] },
                new(new("Gemensam kartläggning", "Joint mapping"), mapped) { Losses = [new(new("väntar på planering", "wait for a plan"), waiting), new(new("avbröt", "left"), interrupted)] },
                new(new("Samordnad planering", "Coordinated plan"), planned),
                new(new("Arbete eller studier", "Work or studies"), reached),
            ],
            [Say("Av {referred|person|personer} som remitterades började {started}, och {reached} nådde arbete eller studier.",
                "Of {referred|person|persons} referred, {started} started and {reached} reached work or studies.")],
            Simple("flow", new("Vägen genom programmet", "The way through"), (new("remitterade", "referred"), referred), (new("började", "started"), started),
                (new("gemensam kartläggning", "joint mapping"), mapped), (new("samordnad planering", "coordinated plan"), planned), (new("arbete eller studier", "work or studies"), reached),
                (new("avbröt", "left"), interrupted), (new("väntar på planering", "wait for a plan"), waiting), (new("väntar på kartläggning", "wait for mapping"), notMapped), (new("började inte", "did not start"), notStarted)));

        SmallMultiples multiples = Multiples(figures, Count);
        StepCurve curve = Curve(figures, Count, Share);
        ImmutableArray<Section> sections =
        [
            new(new FigureId("goals"), new("Mål", "Goals"),
            [
                Paragraph.Of(Say("Målen har ingen nivå i källan.", "The source gives the goals no level.")),
                new ReportTable(new FigureId("goal-table"), new("Målen och hur långt de kan bedömas", "The goals and how far they can be assessed"), new("Mål", "Goal"),
                    [new("utfall", "result"), new("bedömning", "assessment")],
                    [
                        new(new("Minskad långtidsarbetslöshet", "Less long-term unemployment"), [TableCell.Of(new FigureId("goal/fewer")), TableCell.Of(new LocalizedText("ingen nivå satt", "no level set"))]),
                        new(new("Egen försörjning genom arbete eller studier", "Self-sufficiency by work or studies"), [TableCell.Of(share), TableCell.Of(new LocalizedText("ingen nivå satt", "no level set"))]),
                        new(new("I arbete sex månader efter avslut", "In work six months after leaving"), [TableCell.Of(new FigureId("follow-up")), TableCell.Of(new LocalizedText("bedöms senare", "assessed later"))]),
                    ]),
            ]),
            new(new FigureId("way"), new("Vägen genom programmet", "The way through"), [flow]),
            new(new FigureId("progression"), new("Progression", "Progression"), [multiples]),
            new(new FigureId("over-time"), new("Utfall över tid", "Outcomes over time"), [curve]),
            new(new FigureId("sex"), new("Kvinnor och män", "Women and men"), [barChart]),
            new(new FigureId("teams"), LocalizedText.Same(Hostile), [new Note(LocalizedText.Same(Hostile)),
                new Checklist(new("Åtaganden", "Commitments"), [
                    new(new("Information på lättläst svenska", "Information in easy Swedish"), ChecklistAnswer.Yes, new("Broschyr, mars", "Leaflet, March")),
                    new(new("Lokaler där alla kan vara med", "Premises where everybody can take part"), ChecklistAnswer.Partly),
                    new(LocalizedText.Same(Hostile), ChecklistAnswer.NotAnswered)])]),
            new(new FigureId("method"), new("Metod och definitioner", "Method and definitions"),
            [
                new DefinitionList([new(new("Glapp", "Gap"), new("Dagar utan aktivitet medan deltagaren är inskriven.", "Days without an activity while enrolled."), Source)]),
                new Note(new("Uppgifterna kommer ur deltagarnas journaler så som de var kända den dag som står överst.", "The data come from the journeys as they were known on the day stated above.")),
            ]),
        ];
        sections = [.. sections.Prepend(new Section(new FigureId("key-figures"), new("Nyckeltal", "Key figures"),
            [new KeyFigureRow([
                new(new("började", "started"), started) { Of = referred, Previous = new FigureId("planned-places") },
                new(new("har plan", "have a plan"), planned) { Of = started },
                new(new("till arbete eller studier", "to work or studies"), reached) { Of = started },
                new(new("andel", "share"), share),
                new(new("avbröt", "left"), interrupted) { Of = mapped }])]))];

        return new Report(new("Årsrapport", "Annual report"), new ProgrammeId("stockholmskraften"), LocalizedText.Same("Stockholmskraften"),
            new DatePeriod(new LocalDate(2024, 9, 1), new LocalDate(2025, 8, 31)), Instant.FromUtc(2025, 9, 15, 10, 0),
            new("Arbetsförmedlingen", "Arbetsförmedlingen"),
            Paragraph.Of(
                Say("{started|person|personer} började av {referred} som remitterades.", "{started|person|persons} started of {referred} referred."),
                Say("{reached} av dem nådde arbete eller studier, {reached/share}.", "{reached} of them reached work or studies, {reached/share}."),
                Say("{interrupted|deltagare|deltagare} avbröt.", "{interrupted|participant|participants} left.",
                    Say("Hur många som avbröt visas inte, till skydd för enskilda.", "How many left is not shown, to protect individuals."))),
            sections, figures);
    }

    public static FigureDefinition Definition(string sv, string en) =>
        new(new(sv, en), new("Räknas när händelsen är registrerad senast den sista dagen.", "Counted when recorded on the last day at the latest."), Source) { Of = new("alla som remitterades", "all who were referred") };

    public static Sentence Say(string sv, string en, Sentence? otherwise = null) => new(new LocalizedText(sv, en)) { Otherwise = otherwise };

    public static RowSet Rows(Func<int, bool> holds) => RowSet.Where(People, holds);

    private static ReportTable Simple(string id, LocalizedText caption, params (LocalizedText Name, FigureId Figure)[] rows) =>
        new(new FigureId(id), caption, new("Steg", "Stage"), [new("antal", "count")], [.. rows.Select(static r => new TableRow(r.Name, [TableCell.Of(r.Figure)]))]);

    private static SmallMultiples Multiples(List<Figure> figures, Func<string, RowSet, string, string, FigureId> count)
    {
        ImmutableArray<LocalizedText> times = [new("start", "start"), new("3 mån", "3 months"), new("6 mån", "6 months"), new("9 mån", "9 months")];
        List<Panel> panels = [];
        List<TableRow> rows = [];
        LocalizedText[] names = [new("Möjligheter att nå ett arbete", "Chances of reaching work"), new("Klara ett arbete", "Managing work"), new("Kompetenser", "Competences"), new("Vardag och nätverk", "Everyday life and network")];
        for (int n = 0; n < names.Length; n++)
        {
            List<PanelLine> lines = [];
            foreach ((string rater, LocalizedText label, int shift) in (IEnumerable<(string, LocalizedText, int)>)[("p", new("deltagare", "participant"), 0), ("c", new("handläggare", "caseworker"), 1)])
            {
                List<PanelPoint> points = [];
                for (int wave = 0; wave < times.Length; wave++)
                {
                    int left = wave;
                    int indicator = n;
                    RowSet due = Planned.And(Rows(i => i % (left + 1) == 0));
                    RowSet answered = due.And(Rows(i => (i + indicator + shift) % 7 > (left == 3 && indicator == 2 ? 5 : 0) || (indicator == 2 && left == 3 && i < 18)));
                    string key = $"{rater}/{indicator}/{left}";
                    FigureId c = count($"n/{key}", answered, "skattade", "rated");
                    FigureId m = count($"missing/{key}", due.Except(answered), "saknas", "missing");
                    figures.Add(new MeanFigure(new FigureId($"mean/{key}"), new FigureId($"measure/{key}"), c,
                        [.. answered.Rows.Select(i => (decimal)Math.Min(5, 1 + ((i * 7 + indicator) % 4) + ((i % 5) < left + shift ? 1 : 0)))], new ValueScale(1, 5), Definition("skattning", "rating")));
                    points.Add(new PanelPoint(new FigureId($"mean/{key}"), c, m));
                }

                lines.Add(new PanelLine(label, [.. points]));
                rows.Add(new TableRow(new($"{names[n].Swedish}, {label.Swedish}", $"{names[n].English}, {label.English}"), [.. points.SelectMany(static p => (TableCell[])[TableCell.Of(p.Mean), TableCell.Of(p.Count)])]));
            }

            panels.Add(new Panel(names[n], [.. lines]));
        }

        ReportTable table = new(new FigureId("progression-table"), new("Medelvärde och antal per mätning", "Mean and count per measurement"), new("Område", "Area"),
            [.. times.SelectMany(static t => (LocalizedText[])[new($"{t.Swedish}, medel", $"{t.English}, mean"), new($"{t.Swedish}, n", $"{t.English}, n")])], [.. rows]);
        return new SmallMultiples(new("Skattad progression per mätning", "Rated progression by measurement"), times, [.. panels],
            [Say("Deltagarnas medelvärde för att klara ett arbete var {mean/p/1/0} vid start och {mean/p/1/2} efter ett halvår.", "Participants' mean for managing work was {mean/p/1/0} at start and {mean/p/1/2} after half a year.",
                Say("Medelvärdena visas där de får visas.", "Means are shown where they may be."))], table);
    }

    private static StepCurve Curve(List<Figure> figures, Func<string, RowSet, string, string, FigureId> count, Func<string, FigureId, FigureId, string, string, FigureId> share)
    {
        List<CurveStep> steps = [];
        List<TableRow> rows = [];
        for (int week = 0; week <= 48; week += 8)
        {
            int weeks = week;
            RowSet observed = Started.And(Rows(i => i * 48 / 380 <= 52 - weeks));
            FigureId o = count($"observed/{week}", observed, "följda", "followed");
            FigureId r = count($"by/{week}", observed.And(Reached).And(Rows(i => (i * 37 % 52) <= weeks)), "nådde", "reached");
            FigureId s = share($"curve/{week}", r, o, "nådde", "reached");
            steps.Add(new CurveStep(week, s, o));
            rows.Add(new TableRow(LocalizedText.Same(week.ToString(System.Globalization.CultureInfo.InvariantCulture)), [TableCell.Of(o), TableCell.Of(r), TableCell.Of(s)]));
        }

        return new StepCurve(new("Till arbete eller studier, veckor från start", "To work or studies, weeks from start"), new("veckor", "weeks"), [.. steps],
            [Say("Efter ett år hade {curve/48} nått arbete eller studier.", "After a year {curve/48} had reached work or studies.", Say("Utvecklingen visas i bilden.", "The picture shows the course."))],
            new ReportTable(new FigureId("curve-table"), new("Andel per vecka", "Share by week"), new("Vecka", "Week"), [new("följda", "followed"), new("nådde", "reached"), new("andel", "share")], [.. rows]));
    }
}
