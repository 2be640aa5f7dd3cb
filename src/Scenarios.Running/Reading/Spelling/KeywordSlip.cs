namespace Scenarios.Running.Reading.Spelling;

/// <summary>How a line resembles a keyword's line.</summary>
/// <param name="Kind">The kind of resemblance.</param>
/// <param name="Keyword">The keyword that is likely meant.</param>
/// <param name="Message">What is wrong, and what to write.</param>
internal sealed record KeywordSlip(KeywordSlipKind Kind, string Keyword, string Message);
