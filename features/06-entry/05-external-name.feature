Feature: 6.8 ExternalName: an alias for a name outside
  An ExternalName Service is an alias. When a Pod asks for its name, the cluster's DNS answers with another name, in a CNAME record. The
  Service has no address and no endpoints. To send an application elsewhere, you change the Service; the application keeps using the same
  name.

  Since the book: nothing has changed.

  @S3-19 @S3-25
  Scenario: The name of the Service is a CNAME for the external name
    Given the manifest "sample-externalname.yaml"
    When I run "kubectl get service sample-externalname"
    Then the output shows:
      | NAME                | TYPE         | CLUSTER-IP | EXTERNAL-IP          | PORT(S) |
      | sample-externalname | ExternalName | <none>     | external.example.com | <none>  |
    When a Pod looks up the CNAME record of "sample-externalname.default.svc.cluster.local"
    Then the answer is a CNAME for "external.example.com"
    When I run "kubectl get endpointslices -l kubernetes.io/service-name=sample-externalname"
    Then the error output contains "No resources found in default namespace."

  @S4-53
  Scenario: The book's example: gihyo is an alias for gihyo.jp
    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Service
      metadata:
        name: gihyo
      spec:
        type: ExternalName
        externalName: gihyo.jp
      """
    When I run "kubectl get svc gihyo"
    Then the output matches the snapshot "gihyo"
    When a Pod looks up the CNAME record of "gihyo.default.svc.cluster.local"
    Then the answer is a CNAME for "gihyo.jp"

  @S3-20
  Scenario: The Service changes its destination, and clients keep using the same name
    Given the manifest "sample-externalname.yaml"
    And the manifest "sample-deployment.yaml"
    And the manifest "sample-clusterip.yaml"
    When I run:
      """
      kubectl patch service sample-externalname -p '{"spec":{"externalName":"sample-clusterip.default.svc.cluster.local"}}'
      """
    And I curl "http://sample-externalname:8080"
    Then the response contains "nginx"
    # It can even become a Service of another type.
    When I run:
      """
      sed 's/name: sample-clusterip/name: sample-externalname/' sample-clusterip.yaml | kubectl apply -f -
      kubectl get service sample-externalname
      """
    Then the output shows:
      | NAME                | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S)  |
      | sample-externalname | ClusterIP | 10.*       | <none>      | 8080/TCP |
    When I curl "http://sample-externalname:8080"
    Then the response contains "nginx"
