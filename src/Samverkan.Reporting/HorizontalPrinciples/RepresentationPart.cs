using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>The first R, representation: who is there at each stage from referral to outcome, and among those who decide and carry out.</summary>
internal static class RepresentationPart
{
    private static readonly SourceReference FourR = new("Jämställdhetsmyndigheten, 3R; SOU 2007:15 (JämStöd)", "")
    {
        Says = T("representation och resurser kartläggs med statistik", "representation and resources are mapped with statistics"),
    };

    private static readonly SourceReference Convention = new("Statistik om jämställdhet: jämn könsfördelning", "") { Confidence = Confidence.RememberedHigh };

    public static Section Write(ReportDraft draft, JourneyStages stages, ImmutableArray<Division> divisions, ProgrammeLog? log)
    {
        List<Block> blocks = [];
        foreach (Division division in divisions)
        {
            if (division.Groups.IsEmpty)
                blocks.Add(NotRecorded(division));
            else
                blocks.Add(Stages(draft, stages, division));
        }

        blocks.AddRange(divisions.Where(static division => division.Key == "sex").SelectMany(division => WomenAndMen(draft, stages, division)));
        foreach (Core.Programmes.StatedProvision focus in draft.Programme.FocusGroups)
        {
            blocks.Add(new DefinitionList([new(T("Källan följer en grupp särskilt", "The source follows a group specially"), Capital(focus.Text), focus.Source)]));
            if (divisions.FirstOrDefault(static division => division.Key == "sex") is { } sexes && sexes.Groups.FirstOrDefault(static group => group.Key == "woman") is { } women)
            {
                blocks.Add(Paragraph.Of(Say($"Bland dem som började är andelen {women.Name.Swedish} {{stage/started/women}}. Källan anger inget mål för andelen.", $"Among those who started the share of {women.Name.English} is {{stage/started/women}}. The source states no goal for the share.",
                    Say("Andelen kvinnor bland dem som började visas inte, till skydd för enskilda.", "The share of women among those who started is not shown, to protect individuals."))));
            }
        }

        FigureDefinition balance = draft.Define(T("gräns i konventionen om jämn könsfördelning", "limit in the convention on an even distribution of sexes"), T("En konvention, ingen regel i programmets källa.", "A convention, no rule in the programme's source."), source: Convention) with { Measure = FigureDefinition.Percent };
        draft.Add(new StatedFigure(new FigureId("balance/low"), 0.4m, StatedKind.Share, balance));
        draft.Add(new StatedFigure(new FigureId("balance/high"), 0.6m, StatedKind.Share, balance));
        blocks.Add(Paragraph.Of(Say(
            "Att en grupp med mellan {balance/low} och {balance/high} av vartdera könet kallas jämn är en konvention, inte ett mål i programmets källa.",
            "That a group with between {balance/low} and {balance/high} of either sex is called even is a convention, not a goal in the programme's source.")));
        blocks.AddRange(Staff(draft, log));
        return new Section(new FigureId("horizontal/representation"), T("Representation: vilka som är med", "Representation: who takes part"), [.. blocks]);
    }

    /// <summary>The key of a group's count at a stage.</summary>
    public static FigureId At(Division division, Group group, string stage) => new($"{division.Key}/{group.Key}/{stage}");

    private static Note NotRecorded(Division division) => new(T(
        $"{division.Caption.Swedish}: inte registrerat. Programmet registrerar inte uppgiften, så det går inte att säga något om den. Det är inte noll.",
        $"{division.Caption.English}: not recorded. The programme does not record it, so nothing can be said of it. It is not nought."));

    private static ReportTable Stages(ReportDraft draft, JourneyStages stages, Division division)
    {
        List<TableRow> rows = [];
        foreach (Group group in division.Groups)
        {
            List<FigureId> cells = [.. stages.All.Select(stage => draft.Count(At(division, group, stage.Count.Value).Value, stage.Rows.And(group.Rows), Like(draft, stage.Count, division)))];
            if (stages.Result is { } result)
                cells.Add(draft.Count(At(division, group, result.Count.Value).Value, result.Rows.And(group.Rows), Like(draft, result.Count, division)));
            rows.Add(Row(group.Name, [.. cells]));
        }

        (FigureId Whole, LocalizedText Name)[] levels = [.. Levels(stages)];
        rows.Add(Row(T("alla", "all"), [.. levels.Select(static level => level.Whole)]) with { IsTotal = true });
        return Table($"by-{division.Key}", division.Caption, division.Name, [.. levels.Select(static level => level.Name)], rows);
    }

    private static IEnumerable<(FigureId Whole, LocalizedText Name)> Levels(JourneyStages stages)
    {
        foreach (JourneyStages.Stage stage in stages.All)
            yield return (stage.Count, Small(stage.Name));
        if (stages.Result is { } result)
            yield return (result.Count, result.Name);
    }

    /// <summary>The share of each sex at each stage. Where others are counted within a group the column bears the whole group's name: it is no share of women.</summary>
    private static IEnumerable<Block> WomenAndMen(ReportDraft draft, JourneyStages stages, Division sexes)
    {
        Group[] groups = [.. sexes.Groups.Where(static group => group.Key is "woman" or "man")];
        if (groups.Length == 0)
            yield break;
        yield return Table("women-and-men", T("Könens andel i varje steg", "The share of each sex at each stage"), T("Steg", "Stage"),
            [.. groups.Select(static group => T($"andel {group.Name.Swedish}", $"share of {group.Name.English}"))],
            Levels(stages).Select(level => Row(level.Name,
                [.. groups.Select(group => draft.Share($"stage/{level.Whole.Value}/{(group.Key == "woman" ? "women" : "men")}", At(sexes, group, level.Whole.Value), level.Whole))])));
    }

    private static IEnumerable<Block> Staff(ReportDraft draft, ProgrammeLog? log)
    {
        if (log is null)
        {
            yield return new Note(T("De som bestämmer och de som utför: loggen saknas, så personalens könsfördelning går inte att visa.", "Those who decide and those who carry out: there is no log, so the distribution of staff by sex cannot be shown."));
            yield break;
        }

        FigureDefinition definition = draft.Define(T("anställda och ledamöter på rapportens sista dag", "staff and members on the report's last day"),
            T("Räknas i programmets egen logg, var och en en gång på varje nivå. Den som både bestämmer och utför räknas på båda. Minsta antal gäller personal som alla andra: att deras namn kan vara kända gör inte uppgiften om var och en till rapportens.",
                "Counted in the programme's own log, each once at each level. Whoever both decides and carries out is counted at both. The minimum count holds for staff as for everybody else: that their names may be known does not make what is told of each the report's to tell."), source: FourR);
        (string Key, LocalizedText Name, Func<StaffAssignment, bool> Has)[] levels =
        [
            ("decide", T("bestämmer: styrgrupp", "decide: steering group"), static one => one.Role == StaffRole.SteeringGroup),
            ("carry-out", T("leder och utför: all övrig personal", "lead and carry out: all other staff"), static one => one.Role != StaffRole.SteeringGroup),
        ];
        levels = [.. levels.Where(level => log.StaffOn(draft.Cohort.On).Any(level.Has))];
        if (levels.Length == 0)
        {
            yield return new Note(T("De som bestämmer och de som utför: ingen är registrerad i loggen.", "Those who decide and those who carry out: nobody is recorded in the log."));
            yield break;
        }

        (string Key, LocalizedText Name, Func<StaffSex?, bool> Is)[] sexes =
        [
            ("women", T("kvinnor", "women"), static sex => sex == StaffSex.Woman),
            ("men", T("män", "men"), static sex => sex == StaffSex.Man),
            ("not-stated", T("uppgift saknas", "not stated"), static sex => sex is null),
            ("all", T("alla", "all"), static _ => true),
        ];
        yield return Table("staff-balance", T("Kvinnor och män bland dem som bestämmer och utför", "Women and men among those who decide and carry out"), T("Kön", "Sex"), [.. levels.Select(static level => level.Name)],
            sexes.Select(sex => Row(sex.Name, [.. levels.Select(level => draft.CountStaff($"staff/{level.Key}/{sex.Key}", own => own.Any(level.Has) && sex.Is(Sex(own)), definition))]) with { IsTotal = sex.Key == "all" }));
    }

    /// <summary>The sex of somebody, from whichever assignment states it.</summary>
    private static StaffSex? Sex(IEnumerable<StaffAssignment> own) => own.Select(static one => (StaffSex?)one.Sex).FirstOrDefault(static sex => sex != StaffSex.NotStated);

    private static FigureDefinition Like(ReportDraft draft, FigureId figure, Division division) => draft.Definition(figure) with { Source = division.Source };

    private static LocalizedText Small(LocalizedText text) => T(char.ToLowerInvariant(text.Swedish[0]) + text.Swedish[1..], char.ToLowerInvariant(text.English[0]) + text.English[1..]);
}
