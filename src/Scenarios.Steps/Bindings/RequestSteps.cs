using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Bindings;

/// <summary>Requests, where from, and who answers. Without a place they come from a Pod inside the cluster.</summary>
[Binding]
public sealed class RequestSteps(RequestDriver requests)
{
    [StepArgumentTransformation("(a Pod|outside the cluster|Pod \"[^\"]*\")", Name = "client")]
    public static RequestClient Client(string words) => words switch
    {
        "a Pod" => RequestClient.AnyPod,
        "outside the cluster" => RequestClient.Outside,
        _ => new RequestClient(RequestPlace.NamedPod, words["Pod \"".Length..^1]),
    };

    [When("I curl {string}")]
    public void Curl(string url) => requests.Send(url, 1, RequestClient.AnyPod);

    [When("I curl {string} {int} time(s)")]
    public void Curl(string url, int times) => requests.Send(url, times, RequestClient.AnyPod);

    [When("I curl {string} from {client}")]
    public void Curl(string url, RequestClient client) => requests.Send(url, 1, client);

    [When("I curl {string} {int} time(s) from {client}")]
    public void Curl(string url, int times, RequestClient client) => requests.Send(url, times, client);

    [When("I curl the ClusterIP of Service {string}")]
    public void CurlClusterIP(string service) => requests.SendToClusterIP(service, 1, RequestClient.AnyPod);

    [When("I curl the ClusterIP of Service {string} {int} time(s)")]
    public void CurlClusterIP(string service, int times) => requests.SendToClusterIP(service, times, RequestClient.AnyPod);

    [When("I curl the ClusterIP of Service {string} from {client}")]
    public void CurlClusterIP(string service, RequestClient client) => requests.SendToClusterIP(service, 1, client);
}
