namespace Scenarios.Shell.Syntax;

/// <summary>A pipeline that runs after success (<c>&amp;&amp;</c>) or after failure (<c>||</c>) only.</summary>
internal sealed record AndOrItem(bool AfterSuccess, Pipeline Pipeline);
