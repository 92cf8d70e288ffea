using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Eligibility;

/// <summary>
/// Who could tell a fact that is missing. Whether they may tell it is another question, which secrecy and waivers decide.
/// </summary>
public static class FactInformants
{
    private static readonly LocalizedText EmploymentService = LocalizedText.Same("Arbetsförmedlingen");
    private static readonly LocalizedText Person = new("personen själv", "the person");
    private static readonly LocalizedText PopulationRegister = new("Skatteverket (folkbokföringen)", "Skatteverket (the population register)");
    private static readonly LocalizedText SocialServices = new("kommunens socialtjänst", "the municipality's social services");
    private static readonly LocalizedText Referrer = new("remittenten", "whoever referred the person");
    private static readonly LocalizedText Jobbtorg = LocalizedText.Same("Jobbtorg");
    private static readonly LocalizedText Programme = new("insatsen själv", "the programme itself");

    private static readonly Dictionary<Fact, LocalizedText> Known = new()
    {
        [StandardFacts.BirthDate] = PopulationRegister,
        [StandardFacts.RegisterSex] = PopulationRegister,
        [StandardFacts.ResidentOf] = PopulationRegister,
        [StandardFacts.ReportedGender] = Person,
        [StandardFacts.LanguageOfSupport] = Person,
        [StandardFacts.Disability] = Person,
        [StandardFacts.EducationLevel] = Person,
        [StandardFacts.Employed] = Person,
        [StandardFacts.InEducation] = Person,
        [StandardFacts.RegisteredAtEmploymentService] = EmploymentService,
        [StandardFacts.Unemployed] = EmploymentService,
        [StandardFacts.NewlyArrived] = EmploymentService,
        [StandardFacts.IncomeSupportFrom] = SocialServices,
        [StandardFacts.SocialAssistance] = SocialServices,
        [StandardFacts.District] = SocialServices,
        [StandardFacts.InJobbtorgTargetGroup] = Jobbtorg,
        [StandardFacts.ReferredBy] = Referrer,
        [StandardFacts.FarFromLabourMarket] = Referrer,
        [StandardFacts.SupportInsufficientInOrdinaryOperation] = Referrer,
    };

    /// <summary>Who holds the standard facts as a rule: our own reading of what each authority keeps.</summary>
    public static SourceReference Source { get; } = new("Samverkan", "FactInformants") { Confidence = Confidence.Derived };

    /// <summary>Who could tell a fact. Of enrolment in labour-market programmes it is Arbetsförmedlingen; of what no one else keeps, the programme itself.</summary>
    /// <param name="fact">The fact.</param>
    public static LocalizedText Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Known.TryGetValue(fact, out LocalizedText? informant) ? informant
            : fact.Key.StartsWith("enrolled-in:", StringComparison.Ordinal) ? EmploymentService
            : Programme;
    }
}
