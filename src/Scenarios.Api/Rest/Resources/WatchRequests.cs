using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Resources;

/// <summary>Answers watches: one event per line, for as long as the client listens.</summary>
internal sealed class WatchRequests(IApi api)
{
    public RestResponse Watch(RestRequest request, ResourceType type, string @namespace)
    {
        var read = ListRequestOptions.Read(request);
        if (!read.IsSuccess)
        {
            return RestDocument.Of(request, read.Status);
        }

        // Opened once only to check permissions and selectors. The stream opens it again for the reader.
        var trial = api.Watch(type, @namespace, read.Value.Options, static _ => { });
        if (!trial.IsSuccess && trial.Status.Reason != StatusReason.Expired)
        {
            return RestDocument.Of(request, trial.Status);
        }

        trial.Value?.Dispose();
        var form = Accepted.Of(request.Header("Accept"))?.Form ?? AcceptedForm.Object;
        return new RestResponse(200, "application/json", string.Empty)
        {
            Stream = new WatchStream(api, type, @namespace, read.Value, form, request.Parameter("includeObject")),
        };
    }
}
