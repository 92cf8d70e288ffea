using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>What a programme's goals rest on is what its forms ask, of the same informant.</summary>
public sealed class SurveyTests
{
    public static TheoryData<string, string> Surveys => [.. ProgrammeCatalog.All.SelectMany(static programme => programme.Surveys.Select(survey => (programme.Id.Value, survey.Id.Value)))];

    [Theory]
    [MemberData(nameof(Surveys))]
    public void Every_statement_is_asked_by_the_form_of_the_survey(string programme, string id)
    {
        Survey survey = ProgrammeCatalog.Find(new ProgrammeId(programme))!.Surveys.Single(s => s.Id.Value == id);
        Form form = FormCatalog.Standard.UsedBy(new ProgrammeId(programme)).Last(f => f.Id.Value == id);
        Assert.Contains(survey.Informant switch
        {
            Informant.Participant => Respondent.Participant,
            Informant.SocialWorker => Respondent.SocialWorker,
            _ => Respondent.Caseworker,
        }, form.Respondents);
        string[] stated = [.. form.Questions.Select(static question => question.States?.Fact).OfType<string>()];
        Assert.Empty(survey.Statements.Select(statement => survey.FactOf(statement).Key).Except(stated));
    }

    [Fact]
    public void Every_statement_is_the_ground_of_a_goal()
    {
        foreach (Programme programme in ProgrammeCatalog.All)
        {
            string goals = System.Text.Encoding.UTF8.GetString(ProgrammeWriter.Write(programme).AsSpan());
            Assert.All(programme.Surveys.SelectMany(static survey => survey.Statements.Select(survey.FactOf)), fact => Assert.Contains($"\"fact\": \"{fact.Key}\"", goals, StringComparison.Ordinal));
        }
    }
}
