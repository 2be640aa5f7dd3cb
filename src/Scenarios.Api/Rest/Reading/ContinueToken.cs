using System.Globalization;
using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Api.Rest.Reading;

/// <summary>
/// The position at which a list continues: the version of the first page, and the key after the last object (apiserver,
/// storage/continue.go).
/// </summary>
internal static class ContinueToken
{
    /// <summary>Creates the token for continuing after this key.</summary>
    public static string Of(string resourceVersion, string key)
    {
        var text =
            $"{{\"v\":\"meta.k8s.io/v1\",\"rv\":{resourceVersion},\"start\":{JsonWriter.WriteCompact(new StringValue(key))[..^1]}"
            + "\\u0000\"}";
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    public static ApiResult<ListRequestOptions> Apply(ListRequestOptions options, string token)
    {
        var (tree, error) = Decode(token);
        if (tree is null)
        {
            return ApiErrors.BadRequest($"invalid continue token: continue key is not valid: {error}");
        }

        var version = (tree["rv"] as IntegerValue)?.Integer ?? 0;
        var start = (tree["start"] as StringValue)?.Text ?? string.Empty;
        return options with
        {
            After = start.TrimEnd('\0').TrimStart('/'),
            Options = options.Options with { ResourceVersion = version.ToString(CultureInfo.InvariantCulture), IsExactVersion = true },
        };
    }

    private static (ObjectValue? Tree, string? Error) Decode(string token)
    {
        var standard = token.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='), bytes, out var length))
        {
            return (null, "illegal base64 data at input byte 0");
        }

        // Go's error names the byte, even if it is part of a longer character.
        var (value, error) = JsonReader.Read(Encoding.Latin1.GetString(bytes, 0, length));
        return (value as ObjectValue, error ?? "json: cannot unmarshal value into Go value of type storage.continueToken");
    }
}
