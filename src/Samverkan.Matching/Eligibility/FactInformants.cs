using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;

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
    private static readonly LocalizedText Insurance = new("Försäkringskassan", "Försäkringskassan (social insurance)");
    private static readonly LocalizedText Fund = new("a-kassan", "the unemployment insurance fund");
    private static readonly LocalizedText StudySupport = new("CSN", "CSN (study support)");
    private static readonly LocalizedText HoldsEvidence = new("den som har underlaget för kriteriet", "whoever holds the evidence for the criterion");
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
        // Criteria that are told as met or not: of Arbetsprövning och arbetsförberedelse by whoever referred, of benefits by whoever pays, of subsidised employment by whoever decides or keeps them.
        [StandardFacts.CriterionMet("ap-c5")] = Referrer,
        [StandardFacts.CriterionMet("ap-c6")] = Referrer,
        [StandardFacts.CriterionMet("ap-c7")] = Referrer,
        [StandardBenefits.ActivitySupport] = Insurance,
        [StandardBenefits.DevelopmentAllowance] = Insurance,
        [StandardBenefits.IntroductionBenefit] = Insurance,
        [StandardBenefits.UnemploymentBenefit] = Fund,
        [StandardBenefits.SicknessBenefit] = Insurance,
        [StandardBenefits.RehabilitationAllowance] = Insurance,
        [StandardBenefits.FullSicknessCompensation] = Insurance,
        [StandardBenefits.FullActivityCompensation] = Insurance,
        [StandardBenefits.ParentalBenefit] = Insurance,
        [StandardBenefits.StudySupport] = StudySupport,
        [StandardFacts.CriterionMet("away-from-work-6-of-9-months")] = EmploymentService,
        [StandardFacts.CriterionMet("away-from-work-12-of-15-months")] = EmploymentService,
        [StandardFacts.CriterionMet("long-term-unemployed-by-ordinance")] = EmploymentService,
        [StandardFacts.CriterionMet("no-employment-with-other-support")] = EmploymentService,
        [StandardFacts.CriterionMet("reduced-work-capacity")] = EmploymentService,
        [StandardFacts.CriterionMet("reduced-work-capacity-cognitive-or-addiction")] = EmploymentService,
        [StandardFacts.CriterionMet("registered-90-days-in-4-months")] = EmploymentService,
        [StandardFacts.CriterionMet("within-establishment-job-age")] = EmploymentService,
        [StandardFacts.CriterionMet("youth-guarantee-200-days")] = EmploymentService,
        [StandardFacts.CriterionMet("entitled-to-lss")] = SocialServices,
        [StandardFacts.CriterionMet("long-away-severe-mental-illness")] = EmploymentService,
        [StandardFacts.CriterionMet("no-experience-of-the-occupation")] = Person,
    };

    /// <summary>Who holds the standard facts as a rule: our own reading of what each authority keeps.</summary>
    public static SourceReference Source { get; } = new("Samverkan", "FactInformants") { Confidence = Confidence.Derived };

    /// <summary>Who could tell a fact. Of enrolment in labour-market programmes it is Arbetsförmedlingen; of another criterion that is told as met, whoever holds the evidence; of what no one else keeps, the programme itself.</summary>
    /// <param name="fact">The fact.</param>
    public static LocalizedText Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Known.TryGetValue(fact, out LocalizedText? informant) ? informant
            : fact.Key.StartsWith("enrolled-in:", StringComparison.Ordinal) ? EmploymentService
            : fact.Key.StartsWith(StandardFacts.CriterionMetPrefix, StringComparison.Ordinal) ? HoldsEvidence
            : Programme;
    }
}
