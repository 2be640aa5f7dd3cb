namespace Scenarios.Shell.Syntax;

/// <summary>A pipeline that runs only after success (<c>&amp;&amp;</c>) or only after failure (<c>||</c>).</summary>
internal sealed record AndOrItem(bool AfterSuccess, Pipeline Pipeline);
