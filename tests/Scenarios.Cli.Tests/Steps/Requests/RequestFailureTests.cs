using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps;
using Scenarios.Steps.Requests;

namespace Scenarios.Cli.Tests.Steps.Requests;

internal sealed class RequestFailureTests
{
    [TestCase("connection refused", ConnectionOutcome.Refused)]
    [TestCase("Refused", ConnectionOutcome.Refused)]
    [TestCase("timed out", ConnectionOutcome.TimedOut)]
    [TestCase("could not resolve host", ConnectionOutcome.NameNotFound)]
    [TestCase("no answer from DNS", ConnectionOutcome.NameTimedOut)]
    [TestCase("unreachable", ConnectionOutcome.Unreachable)]
    [TestCase("connection closed", ConnectionOutcome.Closed)]
    public void Of_KnownWords_IsTheOutcome(string words, ConnectionOutcome expected) => RequestFailure.Of(words).ShouldBe(expected);

    [Test]
    public void Of_OtherWords_NamesThoseThatThereAre() =>
        Should.Throw<StepFailureException>(() => RequestFailure.Of("a bang")).Message.ShouldBe(
            "\"a bang\" is not a way in which a request fails. Expected one of: \"connection refused\", \"timed out\", \"name not found\", "
            + "\"no answer from DNS\", \"unreachable\", \"no answer\", \"not secure\", \"connection closed\".");
}
