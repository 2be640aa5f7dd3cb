namespace Scenarios.Steps.Requests;

/// <summary>The places that requests can come from.</summary>
public enum RequestPlace
{
    AnyPod,
    NamedPod,
    Outside,
}
