namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Steps about how sentences match.</summary>
internal static class PatternSteps
{
    internal sealed record Flight(string From, string To);

    [Binding]
    internal sealed class Ambiguous
    {
        [Given("^a (.*?) with (.*?)$")]
        public void First(string left, string right) => _ = left + right;

        [Given("^a step with (.*?)$")]
        public void Second(string right) => _ = right;
    }

    [Binding]
    internal sealed class TwiceTheSame
    {
        [Given("an ambiguous step")]
        public void First()
        {
        }

        [Given("an ambiguous step")]
        public void Second()
        {
        }
    }

    [Binding]
    internal sealed class Flights
    {
        [StepArgumentTransformation("([A-Z]{3})-([A-Z]{3})", Name = "flight")]
        public static Flight ToFlight(string from, string to) => new(from, to);

        [Given("{flight} has been delayed")]
        public void Delay(Flight flight) => flight.ShouldBe(new Flight("LHR", "CDG"));
    }

    [Binding]
    internal sealed class Vegetables
    {
        [Given("^a (.*?)(?: and a (.*?))?(?: and a (.*?))?$")]
        public void Have(string first, string? second, string? third) => _ = first + second + third;
    }

    [Binding]
    internal sealed class Airports
    {
        [Given("{airport} is closed because of a strike")]
        public void Close(string airport) => throw new InvalidOperationException(airport);
    }
}
