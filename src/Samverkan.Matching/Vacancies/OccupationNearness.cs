namespace Samverkan.Matching.Vacancies;

/// <summary>How near two occupations are, by the taxonomy and by the levels of SSYK 2012 (<i>Standard för svensk yrkesklassificering</i>).</summary>
public enum OccupationNearness
{
    /// <summary>It cannot be told: the group of one of them is not known. The default.</summary>
    Unknown = 0,

    /// <summary>No group below the major group is the same.</summary>
    Apart = 1,

    /// <summary>The same sub-major group: the first two digits.</summary>
    SubMajorGroup = 2,

    /// <summary>The same minor group: the first three digits.</summary>
    MinorGroup = 3,

    /// <summary>The same unit group: all four digits.</summary>
    UnitGroup = 4,

    /// <summary>The taxonomy calls one related to the other.</summary>
    Related = 5,

    /// <summary>The same occupation.</summary>
    Same = 6,
}
