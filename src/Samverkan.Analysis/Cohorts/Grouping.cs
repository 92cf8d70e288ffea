using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// A division of all rows of a cohort into groups: every row is in exactly one. By sex, those of whom it is not known form the last
/// group. By team, district or a property of the team they are counted within the largest group, whose name says so.
/// </summary>
/// <remarks>
/// Immutable. Why no group of "team not told": a reader's view drops district and team of persons with a protected identity
/// (<i>skyddade personuppgifter</i>), so that such a group would hold just them, however many they are.
/// </remarks>
public sealed class Grouping
{
    /// <summary>The key of the group of those of whom it is not known.</summary>
    public const string NotStated = "not-stated";

    private Grouping(string key, LocalizedText name, ImmutableArray<Group> groups)
    {
        Key = key;
        Name = name;
        Groups = groups;
    }

    /// <summary>The permanent key of the division, for example <c>sex</c>.</summary>
    public string Key { get; }

    /// <summary>What readers see.</summary>
    public LocalizedText Name { get; }

    /// <summary>The groups in the order of showing; "not stated", where it is a group, last and only when somebody is in it.</summary>
    public ImmutableArray<Group> Groups { get; }

    /// <summary>Of groups that are known already, with those who are in none of them apart.</summary>
    /// <param name="key">The permanent key of the division.</param>
    /// <param name="name">What readers see.</param>
    /// <param name="rows">How many rows are divided.</param>
    /// <param name="groups">The groups, in the order of showing.</param>
    /// <exception cref="ArgumentException">A group is of another number of rows, or a row is in two groups.</exception>
    public static Grouping Of(string key, LocalizedText name, int rows, ImmutableArray<Group> groups)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(name);
        RowSet taken = RowSet.None(rows);
        foreach (Group group in groups)
        {
            if (group.Rows.Length != rows || taken.CountAnd(group.Rows) > 0)
                throw new ArgumentException("Each row is in one group at most, and every group is of the same rows.", nameof(groups));
            taken = taken.Or(group.Rows);
        }

        return Close(key, name, groups.ToBuilder(), rows);
    }

    /// <summary>By sex: women, men, non-binary where anybody is, not stated.</summary>
    /// <param name="cohort">The cohort.</param>
    public static Grouping BySex(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ImmutableArray<Group>.Builder groups = ImmutableArray.CreateBuilder<Group>();
        groups.Add(new("woman", new("kvinnor", "women"), cohort.Sex.Where(static sex => sex == CohortSex.Woman)));
        groups.Add(new("man", new("män", "men"), cohort.Sex.Where(static sex => sex == CohortSex.Man)));
        RowSet nonBinary = cohort.Sex.Where(static sex => sex == CohortSex.NonBinary);
        if (!nonBinary.IsEmpty)
            groups.Add(new("non-binary", new("icke-binära", "non-binary persons"), nonBinary));
        return Close("sex", new("kön", "sex"), groups, cohort.Count);
    }

    /// <summary>
    /// By what is known of a fact on the cohort's day: those of whom it holds, those of whom it does not, and, apart, those who have declined to answer or were never asked. Nobody is
    /// counted as a no who has not said so.
    /// </summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="key">The permanent key of the division.</param>
    /// <param name="name">What readers see.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="yes">What those are called of whom it holds.</param>
    /// <param name="no">What those are called of whom it does not hold.</param>
    public static Grouping ByFact(Cohort cohort, string key, LocalizedText name, TypedFact<bool> fact, LocalizedText yes, LocalizedText no)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(fact);
        ImmutableArray<Group>.Builder groups = ImmutableArray.CreateBuilder<Group>();
        if (cohort.Facts.Of(fact) is { } column)
        {
            RowSet Holding(bool value) => RowSet.Where(cohort.Count, row => column.TryGet(row, cohort.On, out bool known) && known == value);
            groups.Add(new("yes", yes, Holding(true)));
            groups.Add(new("no", no, Holding(false)));
        }

        return Close(key, name, groups, cohort.Count);
    }

    /// <summary>
    /// By age in completed years at the start, at the referral where nobody started, and on the cohort's day where neither is known. Those whose date of birth is not known are apart.
    /// </summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="from">The first age of each group but the youngest, ascending; 30 and 55 when left out.</param>
    /// <exception cref="ArgumentException">The ages are not ascending, or one is not above 0.</exception>
    public static Grouping ByAge(Cohort cohort, params ImmutableArray<int> from)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ImmutableArray<int> cuts = from.IsDefaultOrEmpty ? [30, 55] : from;
        if (cuts[0] <= 0 || cuts.Zip(cuts.Skip(1)).Any(static pair => pair.First >= pair.Second))
            throw new ArgumentException("Ages are above 0 and ascending.", nameof(from));
        ImmutableArray<Group>.Builder groups = ImmutableArray.CreateBuilder<Group>();
        if (cohort.Facts.Of(StandardFacts.BirthDate) is { } births)
        {
            int?[] ages = [.. Enumerable.Range(0, cohort.Count).Select(row => AgeOf(cohort, births, row))];
            for (int i = 0; i <= cuts.Length; i++)
            {
                int least = i == 0 ? 0 : cuts[i - 1];
                int most = i == cuts.Length ? int.MaxValue : cuts[i] - 1;
                RowSet rows = RowSet.Where(cohort.Count, row => ages[row] is { } age && age >= least && age <= most);
                groups.Add(i == 0 ? new(Text($"under-{cuts[0]}"), new(Text($"under {cuts[0]} år"), Text($"under {cuts[0]}")), rows)
                    : i == cuts.Length ? new(Text($"{least}-up"), new(Text($"{least} år och äldre"), Text($"{least} and older")), rows)
                    : new(Text($"{least}-{most}"), new(Text($"{least}–{most} år"), Text($"{least}–{most}")), rows));
            }
        }

        return Close("age", new("ålder", "age"), groups, cohort.Count);

        static string Text(FormattableString text) => FormattableString.Invariant(text);
    }

    /// <summary>The key of the group of each person, for what compares people by a key: <see langword="null"/> for who is in no group, whose group is not stated, or who is not in the cohort.</summary>
    /// <param name="cohort">The cohort whose rows are divided.</param>
    /// <exception cref="ArgumentException">The division is of another cohort.</exception>
    public Func<ParticipantId, string?> KeyOf(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (Groups.Any(group => group.Rows.Length != cohort.Count))
            throw new ArgumentException("The division is of another cohort.", nameof(cohort));
        Dictionary<ParticipantId, string> keys = [];
        foreach (Group group in Groups.Where(static group => group.Key != NotStated))
        {
            foreach (int row in group.Rows.Rows)
                keys[cohort.Participants[row]] = group.Key;
        }

        return person => keys.GetValueOrDefault(person);
    }

    /// <summary>By team, in the order of the teams' keys. Those whose team is not told are counted within the largest team.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="name">What a team is called; its key when left out.</param>
    public static Grouping ByTeam(Cohort cohort, Func<TeamId, LocalizedText>? name = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ImmutableArray<Group>.Builder groups = Each(cohort.Team, name ?? (static team => LocalizedText.Same(team.Value)));
        return Merge("team", new("team", "team"), groups, cohort.Count, Largest(cohort, groups), NoTeamTold);
    }

    /// <summary>By district, in the order of the districts' keys. Those whose district is not told are counted within the largest district.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="name">What a district is called; its key when left out.</param>
    public static Grouping ByDistrict(Cohort cohort, Func<DistrictId, LocalizedText>? name = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ImmutableArray<Group>.Builder groups = Each(cohort.District, name ?? (static district => LocalizedText.Same(district.Value)));
        return Merge("district", new("stadsdelsområde", "district"), groups, cohort.Count, Largest(cohort, groups), NoDistrictTold);
    }

    /// <summary>
    /// By a property of the team, for example its model (<i>teammodell</i>). Those whose team is not told are counted with the team
    /// that <see cref="ByTeam"/> counts them within, so that the two divisions cannot be subtracted to tell them.
    /// </summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="key">The permanent key of the division.</param>
    /// <param name="name">What readers see.</param>
    /// <param name="of">The property of a team: key and name; <see langword="null"/> when it is not known.</param>
    public static Grouping ByTeamProperty(Cohort cohort, string key, LocalizedText name, Func<TeamId, (string Key, LocalizedText Name)?> of)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(of);
        SortedDictionary<string, (LocalizedText Name, HashSet<TeamId> Teams)> models = new(StringComparer.Ordinal);
        foreach (TeamId team in Distinct(cohort.Team))
        {
            if (of(team) is not { } property)
                continue;
            if (!models.TryGetValue(property.Key, out (LocalizedText Name, HashSet<TeamId> Teams) found))
                models.Add(property.Key, found = (property.Name, []));
            found.Teams.Add(team);
        }

        ImmutableArray<Group>.Builder groups = ImmutableArray.CreateBuilder<Group>();
        foreach ((string model, (LocalizedText text, HashSet<TeamId> teams)) in models)
            groups.Add(new(model, text, cohort.Team.Where(team => team is not null && teams.Contains(team))));
        ImmutableArray<Group>.Builder all = Each(cohort.Team, static team => LocalizedText.Same(team.Value));
        RowSet? home = Largest(cohort, all) is { } place ? all[place].Rows : null;
        int? within = Largest(cohort, groups);
        for (int i = 0; home is not null && i < groups.Count; i++)
        {
            if (home.Except(groups[i].Rows).IsEmpty)
                within = i;
        }

        return Merge(key, name, groups, cohort.Count, within, NoTeamTold);
    }

    /// <summary>By the values of a column of keys, in their order.</summary>
    /// <typeparam name="T">The kind of key.</typeparam>
    /// <param name="cohort">The cohort.</param>
    /// <param name="key">The permanent key of the division.</param>
    /// <param name="name">What readers see.</param>
    /// <param name="column">The column.</param>
    /// <param name="nameOf">What a value is called.</param>
    public static Grouping By<T>(Cohort cohort, string key, LocalizedText name, Column<T?> column, Func<T, LocalizedText> nameOf)
        where T : Slug
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(nameOf);
        return Close(key, name, Each(column, nameOf), cohort.Count);
    }

    /// <summary>The key; never who.</summary>
    public override string ToString() => Key;

    private static LocalizedText NoTeamTold { get; } = new(
        "De vars team inte är redovisat räknas här, i den största gruppen. De visas inte för sig, eftersom en sådan grupp kan peka ut någon.",
        "Those whose team is not stated are counted here, in the largest group. They are not shown by themselves, since such a group could point at somebody.")
    {
        EasySwedish = "Alla har inte ett team i rapporten. De räknas här.",
    };

    private static LocalizedText NoDistrictTold { get; } = new(
        "De vars stadsdelsområde inte är redovisat räknas här, i den största gruppen. De visas inte för sig, eftersom en sådan grupp kan peka ut någon.",
        "Those whose district is not stated are counted here, in the largest group. They are not shown by themselves, since such a group could point at somebody.")
    {
        EasySwedish = "Alla har inte ett område i rapporten. De räknas här.",
    };

    private static ImmutableArray<Group>.Builder Each<T>(Column<T?> column, Func<T, LocalizedText> nameOf)
        where T : Slug
    {
        ImmutableArray<Group>.Builder groups = ImmutableArray.CreateBuilder<Group>();
        foreach (T value in Distinct(column))
            groups.Add(new(value.Value, nameOf(value), column.Where(other => value.Equals(other))));
        return groups;
    }

    private static int? AgeOf(Cohort cohort, TypedFactColumn<LocalDate> births, int row)
    {
        LocalDate day = cohort.Reached(Milestone.Started)[row] ?? cohort.Reached(Milestone.Referred)[row] ?? cohort.On;
        return births.TryGet(row, day, out LocalDate born) && born <= day ? Period.Between(born, day, PeriodUnits.Years).Years : null;
    }

    // counted among those who took part, since a table of participants has no row of a group without any; the first of equals
    private static int? Largest(Cohort cohort, ImmutableArray<Group>.Builder groups)
    {
        int? largest = null;
        for (int i = 0; i < groups.Count; i++)
        {
            if (largest is not { } best || Size(groups[i]).CompareTo(Size(groups[best])) > 0)
                largest = i;
        }

        return largest;

        (int Participated, int All) Size(Group group) => (group.Rows.CountAnd(cohort.Participated), group.Rows.Count);
    }

    private static Grouping Merge(string key, LocalizedText name, ImmutableArray<Group>.Builder groups, int rows, int? within, LocalizedText words)
    {
        RowSet rest = Rest(groups, rows);
        if (within is not { } place || rest.IsEmpty)
            return Close(key, name, groups, rows);
        Group home = groups[place];
        LocalizedText both = new($"{home.Name.Swedish} och ej redovisat", $"{home.Name.English} and not stated") { EasySwedish = $"{home.Name.In(Language.EasySwedish)} och de som inte har uppgift" };
        groups[place] = new(home.Key, both, home.Rows.Or(rest)) { Explanation = words };
        return new Grouping(key, name, groups.ToImmutable());
    }

    private static RowSet Rest(ImmutableArray<Group>.Builder groups, int rows)
    {
        RowSet rest = RowSet.All(rows);
        foreach (Group group in groups)
            rest = rest.Except(group.Rows);
        return rest;
    }

    private static SortedSet<T> Distinct<T>(Column<T?> column)
        where T : Slug
    {
        SortedSet<T> values = [];
        foreach (T? value in column.Span)
        {
            if (value is not null)
                values.Add(value);
        }

        return values;
    }

    private static Grouping Close(string key, LocalizedText name, ImmutableArray<Group>.Builder groups, int rows)
    {
        RowSet rest = Rest(groups, rows);
        if (!rest.IsEmpty)
            groups.Add(new(NotStated, new("uppgift saknas", "not stated"), rest));
        return new Grouping(key, name, groups.ToImmutable());
    }
}
