using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>A statement that whoever a survey is put to agrees with or not (<i>påstående</i>).</summary>
/// <param name="Id">The key within the survey. Goals name it as the fact <c>answer:SURVEY/STATEMENT</c>.</param>
/// <param name="Text">The statement, in our own words. The wording that people answer stands in the form.</param>
public sealed record SurveyStatement(ProvisionId Id, LocalizedText Text);
