using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Programmes;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.HorizontalPrinciples;

/// <summary>Who decides and who carries out: by one documented role, not by what a word in a key sounds like.</summary>
public sealed class StaffLevelTests
{
    public static TheoryData<int> Programmes => [.. Enumerable.Range(0, ProgrammeCatalog.All.Length)];

    [Theory]
    [MemberData(nameof(Programmes))]
    public void A_synthetic_log_tells_of_those_who_decide(int which)
    {
        Programme programme = ProgrammeCatalog.All[which];
        LocalDate on = programme.Period.Value.Start.PlusMonths(6);
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, 4).Entries);
        Report report = new ProgrammeReports(programme, new AnnualReportSettings(programme.Name) { Log = log }).Annual(new CohortBuilder(programme.Id, on, Instant.FromUtc(2030, 1, 1, 0, 0)).Build());
        int decide = Assert.IsType<CountFigure>(report.Figures[new FigureId("staff/decide/all")]).Persons.Count;
        Assert.Equal(2 * programme.Parties.Length, decide);
        Assert.Equal(decide, log.StaffOn(on).Count(static one => one.Role == StaffRole.SteeringGroup));
        Assert.Equal(log.StaffOn(on).Where(static one => one.Role != StaffRole.SteeringGroup).Select(static one => one.Staff).Distinct().Count(),
            Assert.IsType<CountFigure>(report.Figures[new FigureId("staff/carry-out/all")]).Persons.Count);
    }
}
