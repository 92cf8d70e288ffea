namespace Samverkan.Matching.Vacancies.Subsidies;

/// <summary>What an amount of a subsidy measures.</summary>
public enum SubsidyAmountKind
{
    /// <summary>The share of the wage cost that is paid, in percent.</summary>
    SharePercent = 0,

    /// <summary>The highest monthly pay at full time that counts, in kronor.</summary>
    CeilingPerMonth = 1,

    /// <summary>How many times the employer's social contributions are paid.</summary>
    EmployerContributions = 2,

    /// <summary>Support for a supervisor, in kronor a month.</summary>
    SupervisionPerMonth = 3,

    /// <summary>What the employer pays in wages, in kronor a month.</summary>
    EmployersWagePerMonth = 4,

    /// <summary>The longest time, in months.</summary>
    LongestMonths = 5,
}
