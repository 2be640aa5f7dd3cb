using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;

namespace Scenarios.Api.Rest.Reading;

/// <summary>Reads the client's credentials from the headers of a request.</summary>
public static class RequestCredentials
{
    private const string Bearer = "Bearer ";

    public static Credentials Of(RestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var authorization = request.Header("Authorization");
        var user = request.Header("Impersonate-User");
        return new Credentials
        {
            Token = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                ? authorization[Bearer.Length..].Trim()
                : string.Empty,
            Impersonates = user.Length == 0
                ? null
                : new Impersonation(user, request.AllOf("Impersonate-Group"), request.Header("Impersonate-Uid")),
        };
    }
}
