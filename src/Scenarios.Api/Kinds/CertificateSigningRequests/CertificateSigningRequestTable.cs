using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Certificates;

namespace Scenarios.Api.Kinds.CertificateSigningRequests;

/// <summary>CertificateSigningRequests as table rows.</summary>
internal static class CertificateSigningRequestTable
{
    public static KindTable Table { get; } =
        KindTable.Of<CertificateSigningRequest>("Name|Age|SignerName|Requestor|RequestedDuration|Condition", static (item, now) =>
        [
            Cell.Text(item.Name),
            Cell.Age(item, now),
            Cell.TextOr(item.Spec.SignerName, "<none>"),
            Cell.Text(item.Spec.Username),
            Cell.Text(item.Spec.ExpirationSeconds is { } seconds ? HumanDuration.Format(TimeSpan.FromSeconds(seconds)) : "<none>"),
            Cell.Text(ConditionOf(item.Status)),
        ]);

    private static string ConditionOf(CertificateSigningRequestStatus status)
    {
        var failed = Has(RequestConditionType.Failed) ? ",Failed" : string.Empty;
        var issued = status.Certificate.Length > 0 ? ",Issued" : string.Empty;
        return $"{Decision()}{failed}{issued}";

        string Decision()
        {
            if (Has(RequestConditionType.Denied))
            {
                return "Denied";
            }

            return Has(RequestConditionType.Approved) ? "Approved" : "Pending";
        }

        bool Has(string type) => status.Conditions.Find(type).Exists;
    }
}
