namespace Samverkan.Core.Journeys;

/// <summary>How a waiver or a consent was given.</summary>
public enum ConsentForm
{
    /// <summary>On paper, signed.</summary>
    Written = 0,

    /// <summary>Digitally, signed.</summary>
    Digital = 1,

    /// <summary>Orally, noted by a member of staff.</summary>
    Oral = 2,
}
