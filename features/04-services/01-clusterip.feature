Feature: 6.2.1 Load balancing of traffic to Pods
  A Service gives all Pods with certain labels one address that stays the same, and spreads the requests it receives there over them. The
  simplest type, ClusterIP, has an address that works only inside the cluster.

  You start three nginx Pods, put a ClusterIP Service in front of them, give each Pod a page with its own name, and call the Service a few
  times to see which Pod answers.

  Since the book: kubectl reports `service/sample-clusterip created`, prints labels as JSON, and `describe` shows more lines.

  Rule: The Pods of a Deployment have its labels, and a hash of its template

    @S0-03 @S0-04
    Scenario: Applying a Deployment creates its Pods
      When I run "kubectl apply -f sample-deployment.yaml"
      Then the output is:
        """
        deployment.apps/sample-deployment created
        """
      # One second later the containers are still being created.
      When I run "kubectl get pods"
      Then the output shows:
        | NAME                | READY | STATUS            | RESTARTS |
        | sample-deployment-* | 0/1   | ContainerCreating | 0        |
        | sample-deployment-* | 0/1   | ContainerCreating | 0        |
        | sample-deployment-* | 0/1   | ContainerCreating | 0        |
      When 30 seconds pass
      And I run "kubectl get pods"
      Then the output shows:
        | NAME                | READY | STATUS  | RESTARTS |
        | sample-deployment-* | 1/1   | Running | 0        |
        | sample-deployment-* | 1/1   | Running | 0        |
        | sample-deployment-* | 1/1   | Running | 0        |
      And the output matches the snapshot "pods"
      When I run "kubectl get deployments,replicasets"
      Then the output matches the snapshot "deployment and replica set"

    @S0-05 @S1-01
    Scenario: Every Pod has the Deployment's label and the hash of its ReplicaSet
      Given the manifest "sample-deployment.yaml"
      When I run:
        """
        POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
        kubectl get pods $POD -o jsonpath='{.metadata.labels}'
        """
      Then the output matches "^\{\"app\":\"sample-app\",\"pod-template-hash\":\"[0-9a-z]+\"\}$"
      # The name of the ReplicaSet ends in the same hash.
      When I run:
        """
        HASH=$(kubectl get pods $POD -o jsonpath='{.metadata.labels.pod-template-hash}')
        kubectl get replicaset sample-deployment-$HASH
        """
      Then the output shows:
        | NAME                | DESIRED | CURRENT | READY |
        | sample-deployment-* | 3       | 3       | 3     |

    @S0-05
    Scenario: The book's command lacks its closing quote, and the shell says so
      Given the manifest "sample-deployment.yaml"
      When I run:
        """
        kubectl get pods sample-deployment-6cd85bd5f-2zttr -o jsonpath='{.metadata.labels}
        """
      Then the command fails
      And the error output contains "unexpected EOF while looking for matching"

    @S0-06 @S1-02
    Scenario: Select Pods by label, and show them in columns of your own
      Given the manifest "sample-deployment.yaml"
      And the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: bystander
          labels:
            app: other-app
        spec:
          containers:
            - name: nginx
              image: nginx:1.12
        """
      When I run:
        """
        kubectl get pods -l app=sample-app -o custom-columns="NAME:{metadata.name},IP:{status.podIP}"
        """
      Then the output shows:
        | NAME                | IP       |
        | sample-deployment-* | 10.244.* |
        | sample-deployment-* | 10.244.* |
        | sample-deployment-* | 10.244.* |
      And the output does not contain "bystander"

  Rule: A Service is one address for all Pods that its selector matches

    Background:
      Given the manifest "sample-deployment.yaml"

    @S0-07 @S0-08 @S1-03 @S1-04
    Scenario: A new Service gets a ClusterIP
      When I run "kubectl apply -f chapter06/sample-clusterip.yml"
      Then the output is:
        """
        service/sample-clusterip created
        """
      When I run "kubectl get services sample-clusterip"
      Then the output shows:
        | NAME             | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S)  |
        | sample-clusterip | ClusterIP | 10.*       | <none>      | 8080/TCP |
      And the output matches the snapshot "service"

    @S0-09 @S1-05
    Scenario: The endpoints of the Service are the addresses of its Pods
      When I run "kubectl apply -f sample-clusterip.yaml"
      And I run "kubectl describe svc sample-clusterip"
      Then the output matches the snapshot "describe"
      And Service "sample-clusterip" has 3 endpoints
      And all 3 Pods of "sample-deployment" are endpoints of Service "sample-clusterip"

  Rule: The Service spreads requests over its Pods

    Background:
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-clusterip.yaml"

    @S0-10 @S1-06
    Scenario: Give every Pod a page with its own name
      When I run:
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec -it ${PODNAME} -- cp /etc/hostname /usr/share/nginx/html/index.html;
        done
        """
      Then the command succeeds
      When I run:
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec ${PODNAME} -- cat /usr/share/nginx/html/index.html;
        done
        """
      Then the output matches the snapshot "pages"

    @S0-11 @S1-07
    Scenario: Call the ClusterIP four times, each time from a temporary Pod
      When I run:
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec -it ${PODNAME} -- cp /etc/hostname /usr/share/nginx/html/index.html;
        done
        CLUSTER_IP=$(kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}')
        """
      And I run:
        """
        kubectl run --image=centos:6 --restart=Never --rm -i testpod -- curl -s http://$CLUSTER_IP:8080
        """
      Then the output matches "^sample-deployment-[0-9a-z]+-[0-9a-z]{5}\npod \"testpod\" deleted\n$"
      When I run:
        """
        for i in $(seq 3); do
          kubectl run --image=centos:7 --restart=Never --rm -i testpod -- curl -s http://$CLUSTER_IP:8080
        done
        """
      Then the output matches the snapshot "three calls"
      When I run "kubectl get pod testpod"
      Then the command fails
      And the error output contains 'Error from server (NotFound): pods "testpod" not found'

    @S0-01 @S1-07
    Scenario: Many requests spread evenly over the Pods
      When I curl "http://sample-clusterip:8080" 300 times from a Pod
      Then the responses spread evenly across 3 Pods

    @S0-01
    Scenario: The backends follow the Pods; the Service stays as it is
      When I scale Deployment "sample-deployment" to 5 replicas
      And 30 seconds pass
      And I curl "http://sample-clusterip:8080" 500 times
      Then the responses spread across 5 Pods

    @S0-02
    Scenario: A ClusterIP works only inside the cluster
      When I curl "http://sample-clusterip:8080" from a Pod
      Then the response contains "Welcome to nginx!"
      When I curl the ClusterIP of Service "sample-clusterip" from outside the cluster
      Then the request fails

    @S0-10
    Scenario: What you write into a container is lost with its Pod
      When I run:
        """
        POD=$(kubectl get pods -l app=sample-app -o jsonpath='{.items[0].metadata.name}')
        kubectl exec $POD -- cp /etc/hostname /usr/share/nginx/html/index.html
        kubectl delete pod $POD
        """
      And 30 seconds pass
      And I curl "http://sample-clusterip:8080" 200 times
      Then every response contains "Welcome to nginx!"

  Rule: Deleting the Deployment and the Service leaves nothing behind

    @S0-12
    Scenario: Clean up
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-clusterip.yaml"
      When I run:
        """
        kubectl delete -f sample-deployment.yaml
        kubectl delete -f sample-clusterip.yaml
        """
      Then the output is:
        """
        deployment.apps "sample-deployment" deleted
        service "sample-clusterip" deleted
        """
      When 60 seconds pass
      And I run "kubectl get pods,replicasets"
      Then the error output contains "No resources found in default namespace."
      When I run "kubectl get services,endpointslices"
      Then the output does not contain "sample-clusterip"
