using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Bindings;

/// <summary>What came back from the requests sent last.</summary>
[Binding]
public sealed class ResponseSteps(RequestDriver requests)
{
    [Then("the response is {string}")]
    public void ResponseIs(string expected) => requests.ExpectBody(expected);

    [Then("the/every response contains {string}")]
    public void ResponseContains(string expected) => requests.ExpectAllContain(expected);

    [Then("the request fails")]
    public void RequestFails() => requests.ExpectFailure(null);

    [Then("the request fails with {string}")]
    public void RequestFails(string reason) => requests.ExpectFailure(reason);

    [Then("the responses spread across {int} Pod(s)")]
    public void ResponsesSpread(int pods) => requests.ExpectSpread(pods, evenly: false);

    [Then("the responses spread evenly across {int} Pod(s)")]
    public void ResponsesSpreadEvenly(int pods) => requests.ExpectSpread(pods, evenly: true);
}
