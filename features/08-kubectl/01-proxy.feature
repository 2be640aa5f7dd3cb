Feature: Through the API to an application
  kubectl proxy opens a port on one's own machine that leads to the cluster's API, with one's own rights. The API in turn leads to Services: that is how the
  book's dashboard is opened.

  Since the book: the dashboard is archived. What is shown with it holds for any Service, here an nginx.

  Background:
    Given a Deployment "web" with 1 replica
    And a Service "web" for Deployment "web" on port 80

  @S4-06
  Scenario: Pods of one namespace with one label
    The book looks for the dashboard's Pod. The cluster's DNS server is always there.

    When I run "kubectl get pod --namespace=kube-system -l k8s-app=kubernetes-dashboard"
    Then the error output contains "No resources found in kube-system namespace."
    When I run "kubectl get pod --namespace=kube-system -l k8s-app=kube-dns"
    Then the output shows:
      | NAME      | READY | STATUS  | RESTARTS |
      | coredns-* | 1/1   | Running | 0        |
      | coredns-* | 1/1   | Running | 0        |
