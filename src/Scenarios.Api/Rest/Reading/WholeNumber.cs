namespace Scenarios.Api.Rest.Reading;

/// <summary>An optional number.</summary>
internal sealed record WholeNumber(long? Number)
{
    /// <summary>A thousand years: what is beyond is no time that anybody waits for, and none that can be added to another.</summary>
    private const long MostSeconds = 1000L * 365 * 24 * 60 * 60;

    /// <summary>The number as seconds.</summary>
    public TimeSpan? Seconds => Number is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, -MostSeconds, MostSeconds)) : null;
}
