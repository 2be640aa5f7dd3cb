namespace Scenarios.Api.Requests;

/// <summary>The reasons of <c>meta/v1.Status</c> (apimachinery, meta/v1/types.go).</summary>
public static class StatusReason
{
    public const string AlreadyExists = "AlreadyExists";
    public const string BadRequest = "BadRequest";
    public const string Conflict = "Conflict";
    public const string Expired = "Expired";
    public const string Forbidden = "Forbidden";
    public const string InternalError = "InternalError";
    public const string Invalid = "Invalid";
    public const string MethodNotAllowed = "MethodNotAllowed";
    public const string NotFound = "NotFound";
    public const string ServiceUnavailable = "ServiceUnavailable";
    public const string Timeout = "Timeout";
    public const string TooManyRequests = "TooManyRequests";
    public const string UnsupportedMediaType = "UnsupportedMediaType";
}
