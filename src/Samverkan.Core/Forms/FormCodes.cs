using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>The refusal codes of forms: SAM1740 to SAM1769.</summary>
public static class FormCodes
{
    private static readonly SourceReference Rules = new("Samverkan: docs/schemas/form.schema.json", "");

    /// <summary>A filled-in form answers a question that its version does not have.</summary>
    public static RefusalCode UnknownQuestion { get; } = Judging("SAM1740", "frågan {0} finns inte i formuläret {1}", "the question {0} is not in the form {1}", "en fråga ur formulärets version väntades", "a question of the form's version was expected");

    /// <summary>A filled-in form answers a question twice.</summary>
    public static RefusalCode AnsweredTwice { get; } = Judging("SAM1741", "frågan {0} är besvarad två gånger", "the question {0} is answered twice", "högst ett svar på varje fråga väntades", "at most one answer to each question was expected");

    /// <summary>An answer is of another kind than its question takes.</summary>
    public static RefusalCode WrongAnswerType { get; } = Judging("SAM1742", "svaret på {0} är av fel slag", "the answer to {0} is of the wrong kind", "ett svar av slaget {1} väntades", "an answer of the kind {1} was expected");

    /// <summary>A given answer is not among the question's, or is given twice.</summary>
    public static RefusalCode UnknownAnswerCode { get; } = Judging("SAM1743", "svarsalternativet till {0} finns inte eller står två gånger", "the given answer to {0} is not among the question's or stands twice", "något av {1} väntades", "any of {1} was expected");

    /// <summary>A number or step lies outside the question's range.</summary>
    public static RefusalCode OutsideRange { get; } = Judging("SAM1744", "talet som svarar på {0} ligger utanför gränserna", "the number that answers {0} lies outside its range", "ett heltal från {1} till {2} väntades", "a whole number from {1} to {2} was expected");

    /// <summary>A question that was not put is answered.</summary>
    public static RefusalCode HiddenQuestionAnswered { get; } = Judging("SAM1745", "frågan {0} är besvarad fast den inte ställs efter de andra svaren", "the question {0} is answered although it is not put after the other answers", "svar bara på frågor vars villkor är uppfyllda väntades", "answers only to questions whose conditions are met were expected");

    /// <summary>A required question is not answered.</summary>
    public static RefusalCode RequiredMissing { get; } = Judging("SAM1746", "frågan {0} saknar svar", "the question {0} has no answer", "ett svar väntades, eller att den svarande avböjde om frågan tillåter det", "an answer was expected, or that the respondent declined where the question allows it");

    /// <summary>A question that cannot be declined is declined.</summary>
    public static RefusalCode NotDeclinable { get; } = Judging("SAM1747", "frågan {0} har avböjts men går inte att avböja", "the question {0} has been declined but cannot be", "ett svar väntades", "an answer was expected");

    /// <summary>Somebody answered whom the form is not for.</summary>
    public static RefusalCode WrongRespondent { get; } = Judging("SAM1748", "formuläret {0} är inte till för den som har svarat", "the form {0} is not for whoever answered it", "någon av {1} väntades", "one of {1} was expected");

    /// <summary>A version is answered on a day on which it is not valid.</summary>
    public static RefusalCode FormNotValid { get; } = Judging("SAM1749", "formuläret {0} gäller inte den dag det besvarades", "the form {0} is not valid on the day it was answered", "en dag under {1} väntades", "a day within {1} was expected");

    /// <summary>A journey answers a form that the programme does not know.</summary>
    public static RefusalCode UnknownForm { get; } = Judging("SAM1750", "formuläret {0} är inte känt", "the form {0} is not known", "ett formulär och en version som programmet använder väntades", "a form and a version that the programme uses were expected");

    /// <summary>A form has no questions or nobody to answer them.</summary>
    public static RefusalCode NothingToAnswer { get; } = Reading("SAM1751", "formuläret saknar frågor eller svarande", "the form has no questions or no respondents", "minst en fråga och en svarande, var och en en gång, väntades", "at least one question and one respondent, each once, were expected");

    /// <summary>A question stands twice in a form.</summary>
    public static RefusalCode QuestionTwice { get; } = Reading("SAM1752", "frågan {0} står två gånger", "the question {0} stands twice", "varje fråga en gång väntades", "each question once was expected");

    /// <summary>A question has what its type does not take, or lacks what it needs.</summary>
    public static RefusalCode DoesNotFitType { get; } = Reading("SAM1753", "frågan {0} har inte det som dess slag behöver, eller har något annat", "the question {0} has not what its type needs, or has something else", "{1} väntades", "{1} was expected");

    /// <summary>A given answer stands twice.</summary>
    public static RefusalCode CodeTwice { get; } = Reading("SAM1754", "svarsalternativet {1} till {0} står två gånger", "the given answer {1} to {0} stands twice", "varje alternativ en gång väntades", "each given answer once was expected");

    /// <summary>A condition speaks of a question that does not come earlier.</summary>
    public static RefusalCode ConditionNotEarlier { get; } = Reading("SAM1755", "villkoret för {0} gäller ingen tidigare fråga", "the condition of {0} is not about an earlier question", "en fråga som står före väntades", "a question that stands before it was expected");

    /// <summary>A condition speaks of an answer that its question cannot have.</summary>
    public static RefusalCode ConditionImpossible { get; } = Reading("SAM1756", "villkoret för {0} gäller ett svar som den tidigare frågan inte kan få", "the condition of {0} is about an answer that the earlier question cannot have", "något av den frågans svar väntades", "one of that question's answers was expected");

    /// <summary>A form says that it is easy to read, and a text is not written so.</summary>
    public static RefusalCode EasyTextMissing { get; } = Reading("SAM1757", "formuläret sägs finnas på lättläst men {0} saknar lättläst text", "the form is said to exist in easy-to-read Swedish but {0} has no such text", "\"easy\" för varje text som den svarande läser väntades", "\"easy\" for each text that the respondent reads was expected");

    /// <summary>A question states a fact that its answers cannot state.</summary>
    public static RefusalCode FactDoesNotFit { get; } = Reading("SAM1758", "svaren på {0} kan inte ange uppgiften", "the answers to {0} cannot state the fact", "en känd uppgift av svarens slag, eller \"answer:\" med de svar som gör den sann, väntades", "a known fact of the answers' kind, or \"answer:\" with the answers that make it true, was expected");

    /// <summary>A form that states what protects best says that it holds less.</summary>
    public static RefusalCode CategoryTooOpen { get; } = Reading("SAM1759", "frågan {0} gäller något som skyddas som hälsa men formuläret gör det inte", "the question {0} is about what is protected as health but the form is not", "kategorin health väntades", "the category health was expected");

    /// <summary>A crosswalk does not lead from an earlier version to this one.</summary>
    public static RefusalCode CrosswalkBroken { get; } = Reading("SAM1760", "övergången från en tidigare version leder inte hit", "the crosswalk from an earlier version does not lead here", "en lägre version, varje fråga och svarsalternativ högst en gång och till ett som finns här, väntades", "a lower version, each question and given answer at most once and to one that is here, were expected");

    /// <summary>An answer in a journey is not an object with one known member.</summary>
    public static RefusalCode AnswerBroken { get; } = Reading("SAM1761", "svaret går inte att använda", "the answer cannot be used", "ett objekt med ett av truth, code, codes, number, date, declined eller notAnswered väntades", "an object with one of truth, code, codes, number, date, declined or notAnswered was expected");

    /// <summary>What somebody said in own words is nothing.</summary>
    public static RefusalCode OwnWordsEmpty { get; } = Judging("SAM1762", "de egna orden på {0} är tomma eller för långa", "the own words on {0} are empty or too long", "en text på högst {1} tecken väntades, eller ingen post", "a text of at most {1} characters was expected, or none");

    private static RefusalCode Judging(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Judging, new(swedish, english), new(expectedSwedish, expectedEnglish), Rules);

    private static RefusalCode Reading(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Reading, new(swedish, english), new(expectedSwedish, expectedEnglish), Rules);
}
